using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.CSharp;

/// <summary>The nodes around the one a walk stands on, without asking the tree for them again.</summary>
internal sealed class Ancestors
{
    private readonly List<(SyntaxNode Node, CSharpNode Kind, ushort Field)> _nodes = [];

    /// <summary>How many there are.</summary>
    public int Depth => _nodes.Count;

    /// <summary>Goes into a node.</summary>
    public void Push(SyntaxNode node, CSharpNode kind, ushort field) => _nodes.Add((node, kind, field));

    /// <summary>Leaves the innermost one.</summary>
    public (SyntaxNode Node, CSharpNode Kind, ushort Field) Pop()
    {
        var last = _nodes[^1];
        _nodes.RemoveAt(_nodes.Count - 1);
        return last;
    }

    /// <summary>The kind of one: 1 is the parent.</summary>
    public CSharpNode Kind(int up) => up <= _nodes.Count ? _nodes[^up].Kind : CSharpNode.Other;

    /// <summary>One of them: 1 is the parent.</summary>
    public SyntaxNode Node(int up) => _nodes[^up].Node;

    /// <summary>The field one has in its own parent.</summary>
    public ushort Field(int up) => up <= _nodes.Count ? _nodes[^up].Field : (ushort)0;
}
