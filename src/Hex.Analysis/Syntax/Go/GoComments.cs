using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.Go;

/// <summary>The comment that stands right above what is read next.</summary>
/// <param name="source">The file.</param>
internal sealed class GoComments(GoSource source)
{
    private int _line = -1;
    private bool _isMarked;

    /// <summary>Reads a comment.</summary>
    public void Read(SyntaxNode comment)
    {
        // What stands behind code belongs to that code.
        if (source.Bytes[(comment.Start - comment.BytesBefore)..comment.Start].IndexOfAnyExcept(" \t"u8) >= 0)
            return;

        var text = source.TextOf(comment);
        _isMarked = (_isMarked && comment.Line == _line) || text.IndexOf("@public"u8) >= 0 || text.IndexOf("@hex:public"u8) >= 0;
        _line = comment.Line + text.Count((byte)'\n') + 1;
    }

    /// <summary>Whether the comment above a node says that it is used from outside.</summary>
    public bool Mark(SyntaxNode node) => _isMarked && node.Line == _line;
}
