using Hex.Nexus.Configuration;

namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex config show --json</c> prints.</summary>
internal sealed record ConfigDocument(IReadOnlyList<ConfigDocument.Setting> Settings, IReadOnlyList<ConfigurationProblem> Problems)
{
    /// <param name="Name">The setting.</param>
    /// <param name="Value">Its items; one for everything but lists.</param>
    /// <param name="Source">The layer.</param>
    /// <param name="Where">File with line, or variable.</param>
    /// <param name="Counts">False for what waits for trust.</param>
    internal sealed record Setting(string Name, IReadOnlyList<string> Value, string Source, string Where, bool Counts);

    public static ConfigDocument Of(LoadedConfiguration loaded) =>
        new([.. loaded.Values.Concat(loaded.NotTrusted).Select(SettingOf)], loaded.Problems);

    private static Setting SettingOf(ConfiguredValue value) =>
        new(value.Key.Name, value.Items, value.Source.ToString().ToLowerInvariant(), value.Where, value.Counts);
}
