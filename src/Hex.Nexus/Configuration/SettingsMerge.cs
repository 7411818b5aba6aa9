using System.Globalization;

namespace Hex.Nexus.Configuration;

/// <summary>Makes settings out of the values that count.</summary>
internal static class SettingsMerge
{
    /// <summary>The winning value of every setting that has one.</summary>
    public static IReadOnlyList<ConfiguredValue> Winners(IReadOnlyList<ConfiguredValue> given) =>
        [.. SettingKeys.All.Select(key => Winner(key, given)).OfType<ConfiguredValue>()];

    public static HexSettings Typed(IReadOnlyList<ConfiguredValue> winners)
    {
        var values = winners.ToDictionary(value => value.Key.Name, value => value.Items);
        var settings = new HexSettings();
        return settings with
        {
            ProjectName = values.GetValueOrDefault(SettingKeys.ProjectName)?[0],
            Candidates = values.GetValueOrDefault(SettingKeys.ReactModels) is { Count: > 0 } models ? models : List(values, SettingKeys.ReactModel),
            EditProtocol = values[SettingKeys.EditProtocolName][0],
            AgentCommands = values[SettingKeys.AgentCommands][0],
            GovernorIsOn = values[SettingKeys.GovernorOn][0] == "true",
            GovernorJobMegabytes = long.Parse(values[SettingKeys.GovernorJob][0], CultureInfo.InvariantCulture),
            GovernorSafetyMegabytes = long.Parse(values[SettingKeys.GovernorSafety][0], CultureInfo.InvariantCulture),
            ContextTokens = int.Parse(values[SettingKeys.ContextTokens][0], CultureInfo.InvariantCulture),
            Limits = settings.Limits with
            {
                EvidenceTime = Duration(values[SettingKeys.EvidenceTime][0]),
                WallTime = Duration(values[SettingKeys.WallTime][0]),
                LockWait = Duration(values[SettingKeys.LockWait][0]),
                HookTime = Duration(values[SettingKeys.HookTime][0]),
                Attempts = int.Parse(values[SettingKeys.Attempts][0], CultureInfo.InvariantCulture),
                Steps = int.Parse(values[SettingKeys.Steps][0], CultureInfo.InvariantCulture),
                Tokens = values.GetValueOrDefault(SettingKeys.Tokens) is [var tokens] ? long.Parse(tokens, CultureInfo.InvariantCulture) : null,
                FileBytes = long.Parse(values[SettingKeys.FileBytes][0], CultureInfo.InvariantCulture),
            },
            StateWait = Duration(values[SettingKeys.StateWait][0]),
            WorktreeLinks = values.GetValueOrDefault(SettingKeys.WorktreeLink),
            WorktreeCopies = values.GetValueOrDefault(SettingKeys.WorktreeCopy),
            WorktreeSetup = List(values, SettingKeys.WorktreeSetup),
            AllowedCriticalPaths = List(values, SettingKeys.CriticalPaths),
            EvidenceEnvironment = List(values, SettingKeys.EvidenceEnvironment),
            AnalysisLayers = List(values, SettingKeys.AnalysisLayers),
            AnalysisExclude = List(values, SettingKeys.AnalysisExclude),
            AnalysisForbidden = List(values, SettingKeys.AnalysisForbidden),
            AnalysisRules = List(values, SettingKeys.AnalysisRules),
        };
    }

    private static ConfiguredValue? Winner(SettingKey key, IReadOnlyList<ConfiguredValue> given) =>
        given.Where(value => value.Key == key && value.Counts).MaxBy(value => value.Source)
        ?? (key.Default.Count > 0 ? new ConfiguredValue(key, key.Default, SettingSource.Default, "default") : null);

    private static IReadOnlyList<string> List(Dictionary<string, IReadOnlyList<string>> values, string name) => values.GetValueOrDefault(name) ?? [];

    private static TimeSpan Duration(string text) =>
        DurationText.TryParse(text, out var duration) ? duration : throw new FormatException($"\"{text}\" was accepted as a duration and is none");
}
