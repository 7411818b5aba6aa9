using System.Text.Json;

namespace Hex.Exec.Tools;

/// <summary>Gives the arguments of a call the names their tool knows.</summary>
internal static class ArgumentNames
{
    /// <summary>What models call the path of one file or folder.</summary>
    public static IReadOnlyDictionary<string, string> OfAPath { get; } = With([]);

    /// <summary>The names for a path and some more.</summary>
    public static Dictionary<string, string> With(params ReadOnlySpan<(string Alias, string Name)> more)
    {
        var aliases = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["filepath"] = "path",
            ["filename"] = "path",
            ["file"] = "path",
            ["directory"] = "path",
            ["dir"] = "path",
            ["folder"] = "path",
            ["paths"] = "path",
        };
        foreach (var (alias, name) in more)
        {
            aliases[alias] = name;
        }

        return aliases;
    }

    /// <summary>The arguments under the names of a tool, and the names it does not know.</summary>
    public static (JsonElement Arguments, IReadOnlyList<string> Unknown) Normalise(
        JsonElement given, IReadOnlyCollection<string> known, IReadOnlyDictionary<string, string> aliases)
    {
        var unknown = new List<string>();
        var named = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in given.EnumerateObject().OrderByDescending(property => known.Contains(property.Name)))
        {
            var name = NameOf(property.Name, known, aliases);
            if (name is null)
            {
                unknown.Add(property.Name);
            }
            else
            {
                named.TryAdd(name, property.Value);
            }
        }

        return (Write(named), unknown);
    }

    private static string? NameOf(string given, IReadOnlyCollection<string> known, IReadOnlyDictionary<string, string> aliases)
    {
        var letters = Letters(given);
        return known.FirstOrDefault(name => Letters(name) == letters)
            ?? (aliases.GetValueOrDefault(letters) is { } meant && known.Contains(meant) ? meant : null);
    }

    // filePath, file_path and FILE-PATH are one name.
    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    // The values as they were written: half a character within one is the affair of whoever reads it.
    private static JsonElement Write(Dictionary<string, JsonElement> named)
    {
        using var document = JsonDocument.Parse("{" + string.Join(',', named.Select(pair => $"\"{pair.Key}\":{pair.Value.GetRawText()}")) + "}");
        return document.RootElement.Clone();
    }
}
