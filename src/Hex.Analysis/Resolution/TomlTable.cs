namespace Hex.Analysis.Resolution;

/// <summary>A table of a file in TOML: names with texts, flags, lists or tables.</summary>
/// <remarks>A path is given in its parts, so that a name may hold points itself.</remarks>
internal sealed class TomlTable
{
    private readonly Dictionary<string, object> _members = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>The names in it, in the order they stand there.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Whether there is something at a path.</summary>
    public bool Has(params ReadOnlySpan<string> path) => Find(path) is not null;

    /// <summary>The text at a path, or null; a number or date is given as it is written.</summary>
    public string? Text(params ReadOnlySpan<string> path) => Find(path) as string;

    /// <summary>The flag at a path, or null.</summary>
    public bool? Flag(params ReadOnlySpan<string> path) => Find(path) as bool?;

    /// <summary>The table at a path, or null.</summary>
    public TomlTable? Table(params ReadOnlySpan<string> path) => Find(path) as TomlTable;

    /// <summary>The texts in the list at a path, or the one text there; empty where there is none.</summary>
    public IReadOnlyList<string> Texts(params ReadOnlySpan<string> path) => Find(path) switch
    {
        string text => [text],
        List<object> list => [.. list.OfType<string>()],
        _ => [],
    };

    /// <summary>The tables in the list at a path; empty where there is none.</summary>
    public IReadOnlyList<TomlTable> Tables(params ReadOnlySpan<string> path) => Find(path) is List<object> list ? [.. list.OfType<TomlTable>()] : [];

    /// <summary>The table at a path, made where it is missing.</summary>
    /// <param name="path">The path; of a list of tables, its last one is gone into.</param>
    /// <param name="isOneOfSeveral">Whether another one is added to the list of tables there.</param>
    /// <returns>The table, or null when something else stands in the way.</returns>
    public TomlTable? Open(IReadOnlyList<string> path, bool isOneOfSeveral = false)
    {
        var table = this;
        for (var index = 0; index < path.Count && table is not null; index++)
        {
            table = isOneOfSeveral && index == path.Count - 1 ? table.Append(path[index]) : table.Enter(path[index]);
        }

        return table;
    }

    /// <summary>Puts a value under a name; what stands there already stays.</summary>
    public void Set(string name, object value)
    {
        if (_members.TryAdd(name, value))
            _names.Add(name);
    }

    private TomlTable? Enter(string name)
    {
        if (!_members.ContainsKey(name))
            Set(name, new TomlTable());

        return _members[name] is List<object> list ? list.LastOrDefault() as TomlTable : _members[name] as TomlTable;
    }

    private TomlTable? Append(string name)
    {
        if (!_members.ContainsKey(name))
            Set(name, new List<object>());

        if (_members[name] is not List<object> list)
            return null;

        var added = new TomlTable();
        list.Add(added);
        return added;
    }

    private object? Find(ReadOnlySpan<string> path)
    {
        object? found = this;
        foreach (var name in path)
        {
            found = found is TomlTable table ? table._members.GetValueOrDefault(name) : null;
        }

        return found;
    }
}
