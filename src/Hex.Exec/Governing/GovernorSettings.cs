namespace Hex.Exec.Governing;

/// <summary>What the operator lets models have.</summary>
/// <param name="IsEnabled">Whether memory is looked at before a local model is asked.</param>
/// <param name="JobBytes">What a run may take beside its model: evidence, tools, hex itself.</param>
/// <param name="SafetyBytes">What is to stay free.</param>
internal sealed record GovernorSettings(bool IsEnabled, long JobBytes, long SafetyBytes)
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>What holds when nobody says otherwise.</summary>
    public static GovernorSettings Default { get; } = Of(isEnabled: true, jobMegabytes: 4000, safetyMegabytes: 1500);

    /// <summary>From megabytes, as settings give them.</summary>
    public static GovernorSettings Of(bool isEnabled, long jobMegabytes, long safetyMegabytes) =>
        new(isEnabled, Saturating.Multiply(jobMegabytes, Megabyte), Saturating.Multiply(safetyMegabytes, Megabyte));
}
