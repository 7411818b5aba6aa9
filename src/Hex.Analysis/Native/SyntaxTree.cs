using System.Text;

namespace Hex.Analysis.Native;

/// <summary>A parsed source, with the text of its nodes.</summary>
/// <param name="tree">The native tree.</param>
/// <param name="source">What it was parsed from.</param>
/// <param name="scan">A cursor for short walks.</param>
/// <param name="names">The names its thread has read so far.</param>
internal sealed class SyntaxTree(nint tree, ReadOnlyMemory<byte> source, SyntaxCursor scan, NameTable names) : IDisposable
{
    // The column that was asked for last: where its line begins, and where it is.
    private (int Line, int At, int Value) _column = (-1, 0, 1);

    /// <summary>The node of the whole file.</summary>
    public SyntaxNode Root { get; } = TreeSitter.RootNode(tree);

    /// <summary>The whole text.</summary>
    public ReadOnlySpan<byte> Source => source.Span;

    /// <summary>The bytes of a node.</summary>
    public ReadOnlySpan<byte> Bytes(SyntaxNode node) => source.Span[node.Start..node.End];

    /// <summary>The text of a node.</summary>
    public string Text(SyntaxNode node) => Encoding.UTF8.GetString(Bytes(node));

    /// <summary>The text of a node that is likely to come again, in this file or another.</summary>
    public string Name(SyntaxNode node) => names.Get(Bytes(node));

    /// <summary>The bytes of the line a node begins in.</summary>
    public ReadOnlySpan<byte> LineOf(SyntaxNode node)
    {
        var line = source.Span[(node.Start - node.BytesBefore)..];
        var end = line.IndexOf((byte)'\n');
        return end < 0 ? line : line[..end];
    }

    /// <summary>The text of a part of the source that is likely to come again, in this file or another.</summary>
    public string Name(int start, int end) => names.Get(source.Span[start..end]);

    /// <summary>The text of bytes in it that are likely to come again.</summary>
    public string Name(ReadOnlySpan<byte> bytes) => names.Get(bytes);

    /// <summary>Whether a node reads so.</summary>
    public bool Is(SyntaxNode node, ReadOnlySpan<byte> text) => Bytes(node).SequenceEqual(text);

    /// <summary>The column of a node in characters, from 1.</summary>
    public int Column(SyntaxNode node)
    {
        // Mostly they are asked for from left to right, and a line may be as long as the file.
        var line = node.Start - node.BytesBefore;
        if (line != _column.Line || node.Start < _column.At)
            _column = (line, line, 1);

        var column = _column.Value;
        foreach (var value in source.Span[_column.At..node.Start])
        {
            // The later bytes of a character start with the bits 10.
            column += (value & 0xC0) == 0x80 ? 0 : 1;
        }

        _column = (line, node.Start, column);
        return column;
    }

    /// <summary>The children of a node, named or not.</summary>
    public List<SyntaxNode> Children(SyntaxNode node)
    {
        var children = new List<SyntaxNode>(node.Exists ? node.ChildCount : 0);
        if (children.Capacity == 0)
            return children;

        scan.StartAt(node);
        for (var goesOn = scan.Down(); goesOn; goesOn = scan.Next())
        {
            children.Add(scan.Node);
        }

        return children;
    }

    /// <summary>The first line the grammar made nothing of, or null.</summary>
    /// <param name="isTolerated">Tells what is right in the language and unknown to its grammar.</param>
    public int? FirstError(Func<SyntaxNode, bool>? isTolerated = null)
    {
        if (!Root.HasError)
            return null;

        scan.StartAt(Root);
        while (true)
        {
            var node = scan.Node;
            if (node.IsError && isTolerated?.Invoke(node) != true)
                return node.Line;

            // There is one in here, unless it is tolerated.
            if (node.HasError && !node.IsError && scan.Down())
                continue;

            while (!scan.Next())
            {
                if (!scan.Up())
                    return null;
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => TreeSitter.DeleteTree(tree);
}
