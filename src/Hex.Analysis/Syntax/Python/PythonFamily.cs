using Hex.Analysis.Files;
using Hex.Analysis.Native;
using Hex.Analysis.Resolution;
using Hex.Analysis.Resolution.Python;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.Python;

/// <summary>Python, with its stubs.</summary>
internal sealed class PythonFamily : ILanguageFamily
{
    private readonly Lazy<PythonGrammar> _grammar = new(() => new PythonGrammar(Grammar.Python));

    /// <inheritdoc />
    public int Version => 2;

    /// <inheritdoc />
    public SourceLanguage? LanguageOf(string path) => Path.GetExtension(path) is ".py" or ".pyi" or ".pyw" ? SourceLanguage.Python : null;

    /// <inheritdoc />
    public Grammar GrammarOf(string path) => _grammar.Value.Grammar;

    /// <inheritdoc />
    public FileSyntax Read(string path, SyntaxTree tree, SyntaxCursor cursor) => PythonReader.Read(path, tree, _grammar.Value, cursor);

    /// <inheritdoc />
    public IImportResolver ResolverFor(SourceTree tree, IReadOnlyDictionary<string, FileSyntax> files) => new PythonResolver(tree, files);
}
