using Hex.Analysis.Native;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.TypeScript;

/// <summary>Reads the calls by which bundlers load all files that are as a pattern says: <c>import.meta.glob</c> and <c>require.context</c>.</summary>
/// <param name="source">The file.</param>
internal sealed class PatternCallReader(TypeScriptSource source)
{
    private static readonly ImportedName[] All = [new("*", "*")];

    /// <summary>Reads a call, if it is one.</summary>
    public void Read(SyntaxNode call, SyntaxNode function, bool isInFunction)
    {
        if (source.Kind(function) != TypeScriptNode.MemberExpression)
            return;

        var arguments = source.Children(call.ChildByField(source.Grammar.Arguments)).FindAll(child => child.IsNamed && source.Kind(child) != TypeScriptNode.Comment);
        if (arguments.Count == 0)
            return;

        if (source.IsMember(function, "import.meta"u8, "glob"u8))
            ReadGlob(arguments, IsEager(arguments) && !isInFunction ? ImportKind.Static : ImportKind.Dynamic);
        else if (source.IsMember(function, "require"u8, "context"u8))
            Use(arguments, Context(arguments), isInFunction ? ImportKind.Dynamic : ImportKind.Static);
    }

    private bool IsEager(List<SyntaxNode> arguments) =>
        arguments.Count > 1 && source.Children(arguments[1]).Exists(member => source.Is(member.ChildByField(source.Grammar.Key), "eager"u8) && source.Is(member.ChildByField(source.Grammar.Value), "true"u8));

    private void ReadGlob(List<SyntaxNode> arguments, ImportKind kind)
    {
        var patterns = source.Kind(arguments[0]) == TypeScriptNode.Array ? source.Children(arguments[0]).FindAll(child => child.IsNamed && source.Kind(child) != TypeScriptNode.Comment) : [arguments[0]];
        var texts = patterns.ConvertAll(source.Literal);
        var left = string.Concat(texts.Where(text => text?.StartsWith('!') == true).Select(text => $" {text}"));
        if (texts.Exists(text => text is null || text.Contains(' ', StringComparison.Ordinal)))
        {
            Use(arguments, null, kind);
            return;
        }

        foreach (var text in texts.Where(text => !text!.StartsWith('!')))
            Use(arguments, text + left, kind);
    }

    // The folder with what is taken of it, and the expression that says which: "./orders/**/* /\.ts$/"; null where it is worked out.
    private string? Context(List<SyntaxNode> arguments)
    {
        var isDeep = arguments.Count < 2 || source.Is(arguments[1], "true"u8);
        if ((!isDeep && !source.Is(arguments[1], "false"u8)) || (arguments.Count > 2 && source.Kind(arguments[2]) != TypeScriptNode.Regex))
            return null;

        var expression = arguments.Count > 2 ? source.Text(arguments[2]) : string.Empty;
        return source.Literal(arguments[0]) is { } folder && !folder.Contains(' ', StringComparison.Ordinal)
            ? $"{folder.TrimEnd('/')}/{(isDeep ? "**/*" : "*")} {expression}".TrimEnd()
            : null;
    }

    private void Use(List<SyntaxNode> arguments, string? pattern, ImportKind kind) =>
        source.Use(arguments[0], pattern ?? source.Text(arguments[0]), kind, All, isComputed: pattern is null, isPattern: pattern is not null);
}
