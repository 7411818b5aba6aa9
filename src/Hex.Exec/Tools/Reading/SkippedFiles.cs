namespace Hex.Exec.Tools.Reading;

/// <summary>Counts the files a tool did not look into, so that it never says more than it knows.</summary>
internal sealed class SkippedFiles
{
    private readonly SortedDictionary<string, int> _reasons = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => _reasons.Values.Sum();

    /// <summary>Counts one.</summary>
    public void Add(string reason) => _reasons[reason] = _reasons.GetValueOrDefault(reason) + 1;

    /// <summary>A line about them, or nothing when there are none.</summary>
    public string ToText() => Count == 0
        ? string.Empty
        : $"\n[not looked into: {string.Join(", ", _reasons.Select(reason => $"{reason.Value} {reason.Key}"))}]";
}
