namespace Hex.Nexus.Configuration;

/// <summary>What the value of a setting looks like.</summary>
public enum SettingKind
{
    /// <summary>A text that is not blank.</summary>
    Text,

    /// <summary>A list of texts.</summary>
    TextList,

    /// <summary>A duration such as <c>10m</c>.</summary>
    Duration,

    /// <summary>A whole number in a range.</summary>
    Number,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>Yes or no: <c>true</c> or <c>false</c>.</summary>
    Flag,
}
