using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.Python;

/// <summary>The numbers of the grammar.</summary>
/// <param name="grammar">Python's.</param>
internal sealed class PythonGrammar(Grammar grammar)
{
    /// <summary>The grammar.</summary>
    public Grammar Grammar { get; } = grammar;

    /// <summary>The kinds of its nodes.</summary>
    public NodeKinds<PythonNode> Kinds { get; } = new(grammar);

    public ushort Alias { get; } = grammar.Field("alias");

    public ushort Alternative { get; } = grammar.Field("alternative");

    public ushort Arguments { get; } = grammar.Field("arguments");

    public ushort Attribute { get; } = grammar.Field("attribute");

    public ushort Condition { get; } = grammar.Field("condition");

    public ushort Consequence { get; } = grammar.Field("consequence");

    public ushort Definition { get; } = grammar.Field("definition");

    public ushort Function { get; } = grammar.Field("function");

    public ushort Left { get; } = grammar.Field("left");

    public ushort ModuleName { get; } = grammar.Field("module_name");

    public ushort Name { get; } = grammar.Field("name");

    public ushort Object { get; } = grammar.Field("object");

    public ushort Right { get; } = grammar.Field("right");

    public ushort Superclasses { get; } = grammar.Field("superclasses");

    public ushort Type { get; } = grammar.Field("type");

    public ushort Value { get; } = grammar.Field("value");
}
