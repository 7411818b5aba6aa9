using Hex.Exec.Architecture.Rules;

namespace Hex.Exec.Architecture.Scoring;

/// <summary>The score of a project, how it came about, and the grade.</summary>
/// <param name="Points">From 0 to 100.</param>
/// <param name="Grade">From A+ to F.</param>
/// <param name="Lines">What was taken, and for what.</param>
public sealed record Score(int Points, string Grade, IReadOnlyList<ScoreLine> Lines)
{
    /// <summary>The score of a project without findings.</summary>
    public const int Full = 100;

    private static readonly (RuleKind Kind, int Each, int? Most)[] Prices =
    [
        (RuleKind.Violation, 10, null),
        (RuleKind.Cycle, 15, null),
        (RuleKind.DeadExport, 1, 20),
        (RuleKind.UnusedPort, 1, 10),
    ];

    private static readonly (int From, string Grade)[] Grades = [(95, "A+"), (90, "A"), (80, "B"), (70, "C"), (60, "D"), (0, "F")];

    internal static Score Of(IEnumerable<Finding> findings)
    {
        var counts = findings.Where(Counts).CountBy(finding => finding.Rule.Kind).ToDictionary();
        ScoreLine[] lines = [.. Prices.Select(price => Line(price.Kind, counts.GetValueOrDefault(price.Kind), price.Each, price.Most))];
        var points = (int)Math.Max(0, Full - lines.Sum(line => (long)line.Taken));
        return new Score(points, Grades.First(row => points >= row.From).Grade, lines);
    }

    // A warning of a boundary is advice; what counts there is an error.
    private static bool Counts(Finding finding) =>
        finding.Rule.Kind is RuleKind.Violation or RuleKind.Cycle ? finding.Severity == Severity.Error : finding.Rule.Kind is not RuleKind.Remark;

    private static ScoreLine Line(RuleKind kind, int count, int each, int? most)
    {
        var taken = (long)count * each;
        return new ScoreLine(kind, count, each, most, (int)Math.Min(taken, most ?? int.MaxValue));
    }
}
