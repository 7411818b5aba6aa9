namespace Hex.Git;

/// <summary>The operator's effective git configuration, as <c>git config --list --null --show-scope</c> prints it.</summary>
internal sealed class GitConfiguration
{
    private const string FilterSection = "filter.";

    /// <summary>The content filters that may run a program, as the operator configured them: large files are useless without theirs.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal) { "lfs" };

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _filtersOfTheOperator = new(StringComparer.Ordinal);
    private readonly HashSet<string> _filtersOfTheRepository = new(StringComparer.Ordinal);

    /// <summary>Reads the listing; a later value of a key wins, as in git. What hex itself passed on the command line does not count.</summary>
    public GitConfiguration(string listing)
    {
        foreach (var row in listing.Split('\0').Chunk(2).Where(row => row is [not "command", { Length: > 0 }]))
        {
            var entry = row[1];
            var newline = entry.IndexOf('\n', StringComparison.Ordinal);
            var (key, value) = newline < 0 ? (entry, "true") : (entry[..newline], entry[(newline + 1)..]);
            _values[key] = value;
            if (FilterOf(key) is { } filter)
            {
                (row[0] is "system" or "global" ? _filtersOfTheOperator : _filtersOfTheRepository).Add(filter);
            }
        }
    }

    /// <summary>The content filters that would run a program and may not: all but those known, and those too where the repository has a say in what they run.</summary>
    public IReadOnlyList<string> ForbiddenFilters =>
        [.. _filtersOfTheRepository.Union(_filtersOfTheOperator.Except(Known), StringComparer.Ordinal)];

    /// <summary>The value of a key (in lower case), or null.</summary>
    public string? Get(string key) => _values.GetValueOrDefault(key);

    /// <summary>The value of a key that holds a path, a leading <c>~/</c> resolved, or null.</summary>
    public string? GetPath(string key) => Get(key) switch
    {
        ['~', '/', .. var rest] => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), rest),
        var value => value,
    };

    private static string? FilterOf(string key)
    {
        var isProgram = key.EndsWith(".clean", StringComparison.Ordinal) || key.EndsWith(".smudge", StringComparison.Ordinal) || key.EndsWith(".process", StringComparison.Ordinal);
        return isProgram && key.StartsWith(FilterSection, StringComparison.Ordinal) && key.LastIndexOf('.') is var dot && dot >= FilterSection.Length
            ? key[FilterSection.Length..dot]
            : null;
    }

    /// <summary>Whether a boolean key is on.</summary>
    public bool IsOn(string key) => Get(key)?.ToLowerInvariant() is "true" or "yes" or "on" or "1";

    /// <summary>Whether a setting is off, and not merely absent.</summary>
    public bool IsOff(string key) => Get(key)?.ToLowerInvariant() is "false" or "no" or "off" or "0" or "";
}
