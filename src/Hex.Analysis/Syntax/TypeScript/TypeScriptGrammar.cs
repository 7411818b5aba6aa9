using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.TypeScript;

/// <summary>The numbers of a grammar of the family.</summary>
/// <param name="grammar">TypeScript's, TSX's or JavaScript's.</param>
internal sealed class TypeScriptGrammar(Grammar grammar)
{
    /// <summary>The grammar.</summary>
    public Grammar Grammar { get; } = grammar;

    /// <summary>The kinds of its nodes.</summary>
    public NodeKinds<TypeScriptNode> Kinds { get; } = new(grammar);

    public ushort Alias { get; } = grammar.Field("alias");

    public ushort Arguments { get; } = grammar.Field("arguments");

    public ushort Body { get; } = grammar.Field("body");

    public ushort Declaration { get; } = grammar.Field("declaration");

    public ushort Function { get; } = grammar.Field("function");

    public ushort Key { get; } = grammar.Field("key");

    public ushort Left { get; } = grammar.Field("left");

    public ushort Name { get; } = grammar.Field("name");

    public ushort Object { get; } = grammar.Field("object");

    public ushort Property { get; } = grammar.Field("property");

    public ushort Right { get; } = grammar.Field("right");

    public ushort Source { get; } = grammar.Field("source");

    public ushort Value { get; } = grammar.Field("value");
}
