using Hex.Nexus.Diagnosis;

namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex doctor --json</c> prints.</summary>
internal sealed record DoctorDocument(bool Ok, IReadOnlyList<DoctorDocument.Check> Checks)
{
    internal sealed record Check(string Name, string State, string Found, string? Fix);

    public static DoctorDocument Of(IReadOnlyList<DoctorCheck> checks) => new(
        checks.All(check => check.State != CheckState.Missing),
        [.. checks.Select(check => new Check(check.Name, DoctorReport.WordFor(check.State), check.Found, check.Fix))]);
}
