namespace Hex.Analysis.Syntax.Go;

/// <summary>The names that stand for something within a function at the place that is read.</summary>
internal sealed class GoScopes
{
    private readonly List<string> _bound = [];
    private readonly List<string> _pending = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>How many names are bound: what <see cref="Close"/> takes to go back.</summary>
    public int Mark => _bound.Count;

    /// <summary>How many names wait: what <see cref="BindPending"/> and <see cref="DropPending"/> take.</summary>
    public int PendingMark => _pending.Count;

    /// <summary>Whether a name stands for something within the function.</summary>
    public bool Has(string name) => _bound.Count > 0 && _counts.TryGetValue(name, out var count) && count > 0;

    /// <summary>Binds a name.</summary>
    public void Bind(string name)
    {
        _bound.Add(name);
        _counts[name] = _counts.GetValueOrDefault(name) + 1;
    }

    /// <summary>Goes back to what was bound before.</summary>
    public void Close(int mark)
    {
        for (var index = _bound.Count - 1; index >= mark; index--)
            _counts[_bound[index]]--;

        _bound.RemoveRange(mark, _bound.Count - mark);
    }

    /// <summary>Notes a name that is bound where its declaration ends.</summary>
    public void Wait(string name) => _pending.Add(name);

    /// <summary>Binds the names that wait since a mark.</summary>
    public void BindPending(int mark)
    {
        for (var index = mark; index < _pending.Count; index++)
            Bind(_pending[index]);

        DropPending(mark);
    }

    /// <summary>Forgets the names that wait since a mark.</summary>
    public void DropPending(int mark) => _pending.RemoveRange(mark, _pending.Count - mark);
}
