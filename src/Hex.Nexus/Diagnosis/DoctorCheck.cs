namespace Hex.Nexus.Diagnosis;

/// <summary>One thing looked at on the machine.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="State">What it came to.</param>
/// <param name="Found">What was found, in one clause.</param>
/// <param name="Fix">The command or step that mends it, or null where nothing needs mending.</param>
public sealed record DoctorCheck(string Name, CheckState State, string Found, string? Fix = null)
{
    internal static DoctorCheck Ok(string name, string found) => new(name, CheckState.Ok, found);

    internal static DoctorCheck Warn(string name, string found, string fix) => new(name, CheckState.Warn, found, fix);

    internal static DoctorCheck Missing(string name, string found, string fix) => new(name, CheckState.Missing, found, fix);
}
