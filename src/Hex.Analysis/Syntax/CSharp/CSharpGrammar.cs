using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.CSharp;

/// <summary>The numbers of the grammar of C#.</summary>
internal sealed class CSharpGrammar
{
    private static readonly Grammar Grammar = Grammar.CSharp;

    /// <summary>The kinds of its nodes.</summary>
    public NodeKinds<CSharpNode> Kinds { get; } = new(Grammar);

    public ushort Alias { get; } = Grammar.Field("alias");

    public ushort Arguments { get; } = Grammar.Field("arguments");

    public ushort Expression { get; } = Grammar.Field("expression");

    public ushort Function { get; } = Grammar.Field("function");

    public ushort Left { get; } = Grammar.Field("left");

    public ushort Name { get; } = Grammar.Field("name");

    public ushort Qualifier { get; } = Grammar.Field("qualifier");

    public ushort Returns { get; } = Grammar.Field("returns");

    public ushort Right { get; } = Grammar.Field("right");

    public ushort Type { get; } = Grammar.Field("type");
}
