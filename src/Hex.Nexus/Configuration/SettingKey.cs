namespace Hex.Nexus.Configuration;

/// <summary>A setting hex knows.</summary>
/// <param name="Name">Its dotted name, such as <c>limits.attempts</c>; each part is an object in the file.</param>
/// <param name="Kind">What its value looks like.</param>
/// <param name="Description">What it does, in one clause.</param>
public sealed record SettingKey(string Name, SettingKind Kind, string Description)
{
    /// <summary>The value without any configuration; empty for none.</summary>
    public IReadOnlyList<string> Default { get; init; } = [];

    /// <summary>The environment variable that sets it, or null; lists are separated by commas.</summary>
    public string? Variable { get; init; }

    /// <summary>Whether it grants power, so that a repository's value counts only after <c>hex trust add</c>.</summary>
    public bool IsPower { get; init; }

    /// <summary>The words allowed, where it is a choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The least number allowed.</summary>
    public long Least { get; init; } = 1;

    /// <summary>The greatest number allowed.</summary>
    public long Most { get; init; } = int.MaxValue;
}
