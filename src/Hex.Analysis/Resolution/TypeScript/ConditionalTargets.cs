using System.Text.Json;

namespace Hex.Analysis.Resolution.TypeScript;

/// <summary>The <c>exports</c> or <c>imports</c> of a package.</summary>
/// <param name="map">What the package says.</param>
internal sealed class ConditionalTargets(JsonElement map)
{
    // Without keys of paths the whole is about the package itself.
    private readonly PathPatterns? _paths = map.ValueKind == JsonValueKind.Object && map.EnumerateObject().Any(member => member.Name.Length > 0 && member.Name[0] is '.' or '#')
        ? new PathPatterns([.. map.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value.Texts().ToArray()))])
        : null;

    /// <summary>The paths a key leads to, under whatever condition, in their order.</summary>
    /// <param name="key">What is asked for: <c>.</c>, <c>./path</c> or <c>#name</c>.</param>
    /// <returns>The paths; none when the package does not offer it.</returns>
    public IEnumerable<string> Of(string key) => _paths is not null ? _paths.Of(key) : key == "." ? map.Texts() : [];
}
