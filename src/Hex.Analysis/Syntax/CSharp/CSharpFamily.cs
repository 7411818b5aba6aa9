using Hex.Analysis.Files;
using Hex.Analysis.Native;
using Hex.Analysis.Resolution;
using Hex.Analysis.Resolution.CSharp;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.CSharp;

/// <summary>C#.</summary>
internal sealed class CSharpFamily : ILanguageFamily
{
    private readonly Lazy<CSharpGrammar> _grammar = new(() => new CSharpGrammar());

    /// <inheritdoc />
    public int Version => 2;

    /// <inheritdoc />
    public SourceLanguage? LanguageOf(string path) => path.EndsWith(".cs", StringComparison.Ordinal) ? SourceLanguage.CSharp : null;

    /// <inheritdoc />
    public Grammar GrammarOf(string path) => Grammar.CSharp;

    /// <inheritdoc />
    public void Smooth(string path, Span<byte> source) => CSharpGaps.Smooth(source);

    /// <inheritdoc />
    public FileSyntax Read(string path, SyntaxTree tree, SyntaxCursor cursor) => CSharpReader.Read(tree, _grammar.Value, cursor);

    /// <inheritdoc />
    public IImportResolver ResolverFor(SourceTree tree, IReadOnlyDictionary<string, FileSyntax> files) => new CSharpResolver(tree, files);
}
