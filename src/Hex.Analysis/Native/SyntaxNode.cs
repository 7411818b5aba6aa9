using System.Runtime.InteropServices;

namespace Hex.Analysis.Native;

/// <summary>A node of a syntax tree, as the native library hands it over; good for as long as its tree.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct SyntaxNode
{
    private readonly uint _start;
    private readonly uint _row;
    private readonly uint _column;
    private readonly uint _alias;
    private readonly nint _id;
    private readonly nint _tree;

    /// <summary>Whether there is one: what looks for a child may find none.</summary>
    public bool Exists => _id != 0;

    /// <summary>The number of its kind in its grammar.</summary>
    public ushort Symbol => TreeSitter.Symbol(this);

    /// <summary>Whether it stands for more than a fixed word or sign.</summary>
    public bool IsNamed => TreeSitter.IsNamed(this) != 0;

    /// <summary>Whether the grammar made nothing of it, or something that should be here is not.</summary>
    public bool IsError => TreeSitter.IsError(this) != 0 || TreeSitter.IsMissing(this) != 0;

    /// <summary>Whether there is an error in it.</summary>
    public bool HasError => TreeSitter.HasError(this) != 0;

    /// <summary>Where its first byte is.</summary>
    public int Start => (int)_start;

    /// <summary>Where the byte after its last one is.</summary>
    public int End => (int)TreeSitter.EndByte(this);

    /// <summary>Its line, from 1.</summary>
    public int Line => (int)_row + 1;

    /// <summary>The bytes of its line before it.</summary>
    public int BytesBefore => (int)_column;

    /// <summary>How many children it has, named or not.</summary>
    public int ChildCount => (int)TreeSitter.ChildCount(this);

    /// <summary>What it is a part of. Looked for from the root down, so not for every node.</summary>
    public SyntaxNode Parent => TreeSitter.Parent(this);

    /// <summary>The smallest node in it that stands for more than a sign and holds a range of bytes.</summary>
    public SyntaxNode At(int start, int end) => TreeSitter.NamedDescendant(this, (uint)start, (uint)end);

    /// <summary>A child by its place.</summary>
    public SyntaxNode Child(int index) => TreeSitter.Child(this, (uint)index);

    /// <summary>A child by its field, or one that does not exist.</summary>
    public SyntaxNode ChildByField(ushort field) => field == 0 ? default : TreeSitter.ChildByField(this, field);
}
