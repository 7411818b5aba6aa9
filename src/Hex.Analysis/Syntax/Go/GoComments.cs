using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.Go;

/// <summary>The comment that stands right above what is read next.</summary>
/// <param name="source">The file.</param>
internal sealed class GoComments(GoSource source)
{
    // By the last three C, the host of WebAssembly and other packages reach it past all imports.
    private static readonly byte[][] Marks = [.. new[] { "@public", "@hex:public", "//export ", "//go:wasmexport ", "//go:linkname " }.Select(System.Text.Encoding.UTF8.GetBytes)];

    private int _line = -1;
    private bool _isMarked;

    /// <summary>Reads a comment.</summary>
    public void Read(SyntaxNode comment)
    {
        // What stands behind code belongs to that code.
        if (source.Bytes[(comment.Start - comment.BytesBefore)..comment.Start].IndexOfAnyExcept(" \t"u8) >= 0)
            return;

        var text = source.TextOf(comment);
        _isMarked = (_isMarked && comment.Line == _line) || IsMark(text);
        _line = comment.Line + text.Count((byte)'\n') + 1;
    }

    /// <summary>Whether the comment above a node says that it is used from outside.</summary>
    public bool Mark(SyntaxNode node) => _isMarked && node.Line == _line;

    private static bool IsMark(ReadOnlySpan<byte> text)
    {
        foreach (var mark in Marks)
        {
            if (mark[0] == '/' ? text.StartsWith(mark) : text.IndexOf(mark) >= 0)
                return true;
        }

        return false;
    }
}
