namespace Hex.Nexus.Configuration;

/// <summary>The layers a value can come from; a later one wins. Flags of a verb win over them all.</summary>
public enum SettingSource
{
    /// <summary>What hex does without being told.</summary>
    Default,

    /// <summary>The operator's own file.</summary>
    User,

    /// <summary>The repository's <c>.hex/project.json</c>.</summary>
    Project,

    /// <summary>An environment variable.</summary>
    Environment,
}
