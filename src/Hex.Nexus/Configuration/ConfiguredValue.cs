namespace Hex.Nexus.Configuration;

/// <summary>A value somebody gave a setting.</summary>
/// <param name="Key">The setting.</param>
/// <param name="Items">The value: one item, or those of a list.</param>
/// <param name="Source">The layer it comes from.</param>
/// <param name="Where">The place: a file with its line, a variable, or <c>default</c>.</param>
/// <param name="Counts">Whether it may count; false for powers of a repository that is not trusted.</param>
public sealed record ConfiguredValue(SettingKey Key, IReadOnlyList<string> Items, SettingSource Source, string Where, bool Counts = true);
