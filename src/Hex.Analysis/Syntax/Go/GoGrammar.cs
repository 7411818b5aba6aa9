using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.Go;

/// <summary>The numbers of the grammar of Go.</summary>
internal sealed class GoGrammar
{
    /// <summary>The kinds of its nodes.</summary>
    public NodeKinds<GoNode> Kinds { get; } = new(Grammar.Go);

    public ushort Alias { get; } = Grammar.Go.Field("alias");

    public ushort Body { get; } = Grammar.Go.Field("body");

    public ushort Element { get; } = Grammar.Go.Field("element");

    public ushort Key { get; } = Grammar.Go.Field("key");

    public ushort Left { get; } = Grammar.Go.Field("left");

    public ushort Name { get; } = Grammar.Go.Field("name");

    public ushort Operand { get; } = Grammar.Go.Field("operand");

    public ushort Path { get; } = Grammar.Go.Field("path");

    public ushort Receiver { get; } = Grammar.Go.Field("receiver");

    public ushort Type { get; } = Grammar.Go.Field("type");

    public ushort TypeArguments { get; } = Grammar.Go.Field("type_arguments");

    public ushort Value { get; } = Grammar.Go.Field("value");
}
