using System.Text.Json;

namespace Hex.Analysis.Resolution.TypeScript;

/// <summary>The <c>exports</c> and <c>imports</c> of a package.</summary>
internal static class ConditionalTargets
{
    /// <summary>The paths a key leads to, under whatever condition, in their order.</summary>
    /// <param name="map">What the package says.</param>
    /// <param name="key">What is asked for: <c>.</c>, <c>./path</c> or <c>#name</c>.</param>
    /// <returns>The paths; none when the package does not offer it.</returns>
    public static IEnumerable<string> Of(JsonElement map, string key)
    {
        // Without keys of paths the whole is about the package itself.
        if (map.ValueKind != JsonValueKind.Object || !map.EnumerateObject().Any(member => member.Name.Length > 0 && member.Name[0] is '.' or '#'))
            return key == "." ? map.Texts() : [];

        if (map.TryGetProperty(key, out var exact))
            return exact.Texts();

        var best = map.EnumerateObject().Where(member => Part(member.Name, key) is not null).OrderByDescending(member => member.Name.IndexOf('*', StringComparison.Ordinal)).Take(1).ToList();
        return best is [var found] ? found.Value.Texts().Select(target => target.Replace("*", Part(found.Name, key), StringComparison.Ordinal)) : [];
    }

    /// <summary>What the star of a pattern stands for.</summary>
    /// <returns>The part, or null when the pattern does not fit.</returns>
    public static string? Part(string pattern, string text)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
            return null;

        var rest = pattern.Length - star - 1;
        return text.Length >= star + rest && text.AsSpan().StartsWith(pattern.AsSpan(0, star)) && text.AsSpan().EndsWith(pattern.AsSpan(star + 1))
            ? text[star..^rest]
            : null;
    }
}
