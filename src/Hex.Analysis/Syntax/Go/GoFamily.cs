using Hex.Analysis.Files;
using Hex.Analysis.Native;
using Hex.Analysis.Resolution;
using Hex.Analysis.Resolution.Go;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.Go;

/// <summary>Go.</summary>
internal sealed class GoFamily : ILanguageFamily
{
    private readonly Lazy<GoGrammar> _grammar = new(() => new GoGrammar());

    /// <inheritdoc />
    public int Version => 2;

    /// <inheritdoc />
    public SourceLanguage? LanguageOf(string path) => path.EndsWith(".go", StringComparison.Ordinal) ? SourceLanguage.Go : null;

    /// <inheritdoc />
    public Grammar GrammarOf(string path) => Grammar.Go;

    /// <inheritdoc />
    public FileSyntax Read(string path, SyntaxTree tree, SyntaxCursor cursor) => GoReader.Read(tree, _grammar.Value, cursor);

    /// <inheritdoc />
    public IImportResolver ResolverFor(SourceTree tree, IReadOnlyDictionary<string, FileSyntax> files) => new GoResolver(tree, files);
}
