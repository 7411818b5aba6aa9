using System.Text;

namespace Hex.Analysis.Native;

/// <summary>A parsed source, with the text of its nodes.</summary>
/// <param name="tree">The native tree.</param>
/// <param name="source">What it was parsed from.</param>
internal sealed class SyntaxTree(nint tree, ReadOnlyMemory<byte> source) : IDisposable
{
    /// <summary>The node of the whole file.</summary>
    public SyntaxNode Root { get; } = TreeSitter.RootNode(tree);

    /// <summary>The whole text.</summary>
    public ReadOnlySpan<byte> Source => source.Span;

    /// <summary>The bytes of a node.</summary>
    public ReadOnlySpan<byte> Bytes(SyntaxNode node) => source.Span[node.Start..node.End];

    /// <summary>The text of a node.</summary>
    public string Text(SyntaxNode node) => Encoding.UTF8.GetString(Bytes(node));

    /// <summary>Whether a node reads so.</summary>
    public bool Is(SyntaxNode node, ReadOnlySpan<byte> text) => Bytes(node).SequenceEqual(text);

    /// <summary>The column of a node in characters, from 1.</summary>
    public int Column(SyntaxNode node)
    {
        var column = 1;
        foreach (var value in source.Span[(node.Start - node.BytesBefore)..node.Start])
        {
            // The later bytes of a character start with the bits 10.
            column += (value & 0xC0) == 0x80 ? 0 : 1;
        }

        return column;
    }

    /// <summary>The first line the grammar made nothing of, or null.</summary>
    public int? FirstError(SyntaxCursor cursor)
    {
        if (!Root.HasError)
            return null;

        cursor.StartAt(Root);
        while (true)
        {
            var node = cursor.Node;
            if (node.IsError)
                return node.Line;

            // There is one in here somewhere; an error without a child of its own is the node itself.
            if (!node.HasError ? !cursor.Next() : !cursor.Down())
                return node.Line;
        }
    }

    /// <inheritdoc />
    public void Dispose() => TreeSitter.DeleteTree(tree);
}
