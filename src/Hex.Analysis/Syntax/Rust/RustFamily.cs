using Hex.Analysis.Files;
using Hex.Analysis.Native;
using Hex.Analysis.Resolution;
using Hex.Analysis.Resolution.Rust;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.Rust;

/// <summary>Rust.</summary>
internal sealed class RustFamily : ILanguageFamily
{
    /// <inheritdoc />
    public int Version => 2;

    /// <inheritdoc />
    public SourceLanguage? LanguageOf(string path) => path.EndsWith(".rs", StringComparison.Ordinal) ? SourceLanguage.Rust : null;

    /// <inheritdoc />
    public Grammar GrammarOf(string path) => Grammar.Rust;

    /// <inheritdoc />
    public FileSyntax Read(string path, SyntaxTree tree, SyntaxCursor cursor) => RustReader.Read(tree, cursor);

    /// <inheritdoc />
    public IImportResolver ResolverFor(SourceTree tree, IReadOnlyDictionary<string, FileSyntax> files) => new RustResolver(tree, files);
}
