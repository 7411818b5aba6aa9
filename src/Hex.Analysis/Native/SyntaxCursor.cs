namespace Hex.Analysis.Native;

/// <summary>A walk through a syntax tree: the cheapest way to see many nodes.</summary>
internal sealed class SyntaxCursor : IDisposable
{
    private TreeCursor _cursor;
    private bool _isMade;

    /// <summary>The node it stands on.</summary>
    public SyntaxNode Node => TreeSitter.CurrentNode(ref _cursor);

    /// <summary>The field its node has in its parent, or 0.</summary>
    public ushort Field => TreeSitter.CurrentField(ref _cursor);

    /// <summary>Starts anew at a node, above which it will not go.</summary>
    public void StartAt(SyntaxNode node)
    {
        if (_isMade)
        {
            TreeSitter.ResetCursor(ref _cursor, node);
            return;
        }

        _cursor = TreeSitter.NewCursor(node);
        _isMade = true;
    }

    /// <summary>Goes to the first child, if there is one.</summary>
    public bool Down() => TreeSitter.GoToFirstChild(ref _cursor) != 0;

    /// <summary>Goes to the next sibling, if there is one.</summary>
    public bool Next() => TreeSitter.GoToNextSibling(ref _cursor) != 0;

    /// <summary>Goes to the parent, if there is one.</summary>
    public bool Up() => TreeSitter.GoToParent(ref _cursor) != 0;

    /// <inheritdoc />
    public void Dispose()
    {
        if (_isMade)
            TreeSitter.DeleteCursor(ref _cursor);

        _isMade = false;
    }
}
