using Hex.Analysis.Files;
using Hex.Analysis.Native;
using Hex.Analysis.Resolution;
using Hex.Analysis.Resolution.Java;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.Java;

/// <summary>Java.</summary>
internal sealed class JavaFamily : ILanguageFamily
{
    private readonly Lazy<JavaGrammar> _grammar = new(() => new JavaGrammar());

    /// <inheritdoc />
    public int Version => 2;

    /// <inheritdoc />
    public SourceLanguage? LanguageOf(string path) => path.EndsWith(".java", StringComparison.Ordinal) ? SourceLanguage.Java : null;

    /// <inheritdoc />
    public Grammar GrammarOf(string path) => Grammar.Java;

    /// <inheritdoc />
    public FileSyntax Read(string path, SyntaxTree tree, SyntaxCursor cursor) => JavaReader.Read(tree, _grammar.Value, cursor);

    /// <inheritdoc />
    public IImportResolver ResolverFor(SourceTree tree, IReadOnlyDictionary<string, FileSyntax> files) => new JavaResolver(tree, files);
}
