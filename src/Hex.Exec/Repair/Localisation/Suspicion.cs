using Hex.Exec.Repair.Source;

namespace Hex.Exec.Repair.Localisation;

/// <summary>How likely each line of the allowed files is to hold the fault.</summary>
/// <param name="Scores">For each file the score of each line, above 0 and at most 1.</param>
internal sealed record Suspicion(IReadOnlyDictionary<SourceFile, double[]> Scores)
{
    /// <summary>The cost of a line: the negative logarithm of its score, so that it adds to the cost of a change.</summary>
    public double CostOf(SourceLine line) => -Math.Log(Scores[line.File][line.Number]);
}
