using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.Java;

/// <summary>The numbers of the grammar.</summary>
internal sealed class JavaGrammar
{
    /// <summary>The kinds of its nodes.</summary>
    public NodeKinds<JavaNode> Kinds { get; } = new(Grammar.Java);

    public ushort Name { get; } = Grammar.Java.Field("name");

    public ushort Object { get; } = Grammar.Java.Field("object");

    public ushort Parameters { get; } = Grammar.Java.Field("parameters");

    public ushort Type { get; } = Grammar.Java.Field("type");
}
