namespace Hex.Git;

/// <summary>The operator's effective git configuration, as <c>git config --list --null --show-scope</c> prints it.</summary>
internal sealed class GitConfiguration
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Reads the listing; a later value of a key wins, as in git. What hex itself passed on the command line does not count.</summary>
    public GitConfiguration(string listing)
    {
        foreach (var row in listing.Split('\0').Chunk(2).Where(row => row is [not "command", { Length: > 0 }]))
        {
            var entry = row[1];
            var newline = entry.IndexOf('\n', StringComparison.Ordinal);
            var (key, value) = newline < 0 ? (entry, "true") : (entry[..newline], entry[(newline + 1)..]);
            _values[key] = value;
        }
    }

    /// <summary>The names of the content filters that are configured with a program.</summary>
    public IReadOnlyList<string> FilterDrivers =>
        [.. _values.Keys
            .Where(key => key.StartsWith("filter.", StringComparison.Ordinal) && key.LastIndexOf('.') > "filter.".Length)
            .Select(key => key["filter.".Length..key.LastIndexOf('.')])
            .Distinct(StringComparer.Ordinal)];

    /// <summary>The value of a key (in lower case), or null.</summary>
    public string? Get(string key) => _values.GetValueOrDefault(key);

    /// <summary>The value of a key that holds a path, a leading <c>~/</c> resolved, or null.</summary>
    public string? GetPath(string key) => Get(key) switch
    {
        ['~', '/', .. var rest] => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), rest),
        var value => value,
    };

    /// <summary>Whether a boolean key is on.</summary>
    public bool IsOn(string key) => Get(key)?.ToLowerInvariant() is "true" or "yes" or "on" or "1";
}
