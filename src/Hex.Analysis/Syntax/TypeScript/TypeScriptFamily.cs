using Hex.Analysis.Files;
using Hex.Analysis.Native;
using Hex.Analysis.Resolution;
using Hex.Analysis.Resolution.TypeScript;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.TypeScript;

/// <summary>TypeScript and JavaScript, with and without JSX, also in components of Vue and Svelte.</summary>
internal sealed class TypeScriptFamily : ILanguageFamily
{
    private readonly Lazy<TypeScriptGrammar> _typeScript = new(() => new TypeScriptGrammar(Grammar.TypeScript));
    private readonly Lazy<TypeScriptGrammar> _tsx = new(() => new TypeScriptGrammar(Grammar.Tsx));
    private readonly Lazy<TypeScriptGrammar> _javaScript = new(() => new TypeScriptGrammar(Grammar.JavaScript));

    /// <inheritdoc />
    public int Version => 2;

    /// <inheritdoc />
    public SourceLanguage? LanguageOf(string path) => Path.GetExtension(path) switch
    {
        ".ts" or ".tsx" or ".mts" or ".cts" or ".vue" or ".svelte" => SourceLanguage.TypeScript,
        ".js" or ".jsx" or ".mjs" or ".cjs" => SourceLanguage.JavaScript,
        _ => null,
    };

    /// <inheritdoc />
    public Grammar GrammarOf(string path) => NumbersOf(path).Grammar;

    /// <inheritdoc />
    public void Smooth(string path, Span<byte> source)
    {
        if (ComponentScripts.IsIn(path))
            ComponentScripts.Keep(source);
    }

    /// <inheritdoc />
    public FileSyntax Read(string path, SyntaxTree tree, SyntaxCursor cursor) => TypeScriptReader.Read(tree, NumbersOf(path), cursor);

    /// <inheritdoc />
    public IImportResolver ResolverFor(SourceTree tree, IReadOnlyDictionary<string, FileSyntax> files) => new TypeScriptResolver(tree, files);

    private TypeScriptGrammar NumbersOf(string path) => Path.GetExtension(path) switch
    {
        ".tsx" => _tsx.Value,
        ".ts" or ".mts" or ".cts" or ".vue" or ".svelte" => _typeScript.Value,
        _ => _javaScript.Value,
    };
}
