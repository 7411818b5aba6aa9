using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Hex.Nexus.Configuration;

/// <summary>Says whether a text is a value of a setting.</summary>
internal static class SettingParser
{
    /// <summary>Reads the value of an environment variable.</summary>
    public static bool TrySplit(SettingKey key, string text, [NotNullWhen(true)] out IReadOnlyList<string>? items)
    {
        items = key.Kind == SettingKind.TextList
            ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [text.Trim()];
        return items.All(item => IsValid(key, item));
    }

    /// <summary>Whether one item is a value of the setting, or of its list.</summary>
    public static bool IsValid(SettingKey key, string item) => key.Kind switch
    {
        SettingKind.Duration => DurationText.TryParse(item, out _),
        SettingKind.Number => long.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= key.Least && number <= key.Most,
        SettingKind.Choice => key.Choices.Contains(item),
        SettingKind.Flag => item is "true" or "false",
        _ => !string.IsNullOrWhiteSpace(item),
    };

    /// <summary>What a value must look like.</summary>
    public static string Expected(SettingKey key) => key.Kind switch
    {
        SettingKind.Duration => $"write {DurationText.Form}",
        SettingKind.Number => $"write a whole number from {key.Least} to {key.Most}",
        SettingKind.Choice => $"write one of {string.Join(", ", key.Choices)}",
        SettingKind.Flag => "write true or false",
        SettingKind.TextList => "write a list of texts, none of them blank",
        _ => "write a text that is not blank",
    };
}
