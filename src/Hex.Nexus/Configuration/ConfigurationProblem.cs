namespace Hex.Nexus.Configuration;

/// <summary>Something wrong with a configuration.</summary>
/// <param name="Place">The file with its line, or the environment variable.</param>
/// <param name="Field">The dotted name of the setting, or null where the whole file is meant.</param>
/// <param name="What">What is wrong, in one clause.</param>
/// <param name="Remedy">What to do, in one clause.</param>
/// <param name="IsError">Whether hex cannot go on with it.</param>
public sealed record ConfigurationProblem(string Place, string? Field, string What, string Remedy, bool IsError)
{
    /// <summary>The problem in one sentence without its end.</summary>
    public override string ToString() => $"{Place}: {What}; {Remedy}";
}
