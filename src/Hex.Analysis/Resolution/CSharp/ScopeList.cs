namespace Hex.Analysis.Resolution.CSharp;

/// <summary>Namespaces or types in which names are looked for, in their order.</summary>
internal sealed class ScopeList
{
    private readonly List<string> _all = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public ScopeList(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (_places.TryAdd(name, _all.Count))
                _all.Add(name);
        }
    }

    /// <summary>Whether it is one of them.</summary>
    public bool Contains(string name) => _places.ContainsKey(name);

    /// <summary>Those of them that are among others, in their own order.</summary>
    public IEnumerable<string> Among(IReadOnlySet<string> others)
    {
        // Whichever are fewer are gone through: a file of thousands of types names thousands of them.
        if (_all.Count <= others.Count)
            return _all.Where(others.Contains);

        return others.Where(_places.ContainsKey).OrderBy(name => _places[name]);
    }
}
