using Hex.Core.Evidence;

namespace Hex.Exec.Repair.Search;

/// <summary>A change that was tried.</summary>
/// <param name="Variant">The change.</param>
/// <param name="Report">The evidence's run with it.</param>
internal sealed record Trial(Variant Variant, EvidenceReport Report)
{
    /// <summary>Whether the evidence passed.</summary>
    public bool IsPlausible => Report.Verdict is EvidenceVerdict.Passed;

    /// <summary>How many tests fewer failed than without the change; 0 when it is not known or no test passed more.</summary>
    public int Helped(EvidenceReport baseline) =>
        baseline.Tests is { } before && Report.Tests is { } after && after.Failed < before.Failed && after.Passed > before.Passed ? before.Failed - after.Failed : 0;
}
