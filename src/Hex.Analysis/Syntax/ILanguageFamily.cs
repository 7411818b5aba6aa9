using Hex.Analysis.Files;
using Hex.Analysis.Native;
using Hex.Analysis.Resolution;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax;

/// <summary>Languages whose files use each other, read and resolved by the same rules.</summary>
internal interface ILanguageFamily
{
    /// <summary>The version of what <see cref="Read"/> finds; raised whenever that changes, so that no cache gives the old.</summary>
    int Version { get; }

    /// <summary>The language of a file by its name, or null when it is none of these.</summary>
    SourceLanguage? LanguageOf(string path);

    /// <summary>The grammar of one of their files.</summary>
    Grammar GrammarOf(string path);

    /// <summary>Blanks out what is no code of the language, and what is right in it and unknown to its grammar, where that would spoil what stands around it. Places stay as they are.</summary>
    void Smooth(string path, Span<byte> source)
    {
    }

    /// <summary>Reads a file in one walk.</summary>
    FileSyntax Read(string path, SyntaxTree tree, SyntaxCursor cursor);

    /// <summary>What tells where the imports of their files lead.</summary>
    /// <param name="tree">All files.</param>
    /// <param name="files">Their files, with what was read in each.</param>
    IImportResolver ResolverFor(SourceTree tree, IReadOnlyDictionary<string, FileSyntax> files);
}
