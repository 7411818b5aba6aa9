using Hex.Exec.Architecture.Rules;
using Hex.Exec.Architecture.Scoring;

namespace Hex.Exec.Tests.Architecture;

/// <summary>Weakness 3 of the original: 26 violations were 96 points.</summary>
public sealed class ScoreTests
{
    [Theory]
    [InlineData(0, 100, "A+")]
    [InlineData(1, 90, "A")]
    [InlineData(2, 80, "B")]
    [InlineData(3, 70, "C")]
    [InlineData(4, 60, "D")]
    [InlineData(5, 50, "F")]
    [InlineData(10, 0, "F")]
    [InlineData(25, 0, "F")]
    [InlineData(26, 0, "F")]
    [InlineData(52, 0, "F")]
    [InlineData(300, 0, "F")]
    public void ManyViolationsNeverComeAroundAgain(int violations, int points, string grade)
    {
        var score = Score.Of(Some(RuleKind.Violation, Severity.Error, violations));

        Assert.Equal((points, grade), (score.Points, score.Grade));
    }

    [Theory]
    [InlineData(5, 95, "A+")]
    [InlineData(6, 94, "A")]
    [InlineData(20, 80, "B")]
    [InlineData(500, 80, "B")]
    public void DeadExportsTakeTwentyAtMost(int dead, int points, string grade)
    {
        var score = Score.Of(Some(RuleKind.DeadExport, Severity.Warning, dead));

        Assert.Equal((points, grade), (score.Points, score.Grade));
    }

    [Fact]
    public void EachKindIsPricedAndTheSumIsShown()
    {
        var score = Score.Of([
            .. Some(RuleKind.Violation, Severity.Error, 2), .. Some(RuleKind.Cycle, Severity.Error, 1), .. Some(RuleKind.DeadExport, Severity.Warning, 3),
            .. Some(RuleKind.UnusedPort, Severity.Warning, 11), .. Some(RuleKind.Remark, Severity.Warning, 9),
        ]);

        Assert.Equal("Violation 2 20, Cycle 1 15, DeadExport 3 3, UnusedPort 11 10", string.Join(", ", score.Lines.Select(line => $"{line.Kind} {line.Count} {line.Taken}")));
        Assert.Equal((52, "F"), (score.Points, score.Grade));
    }

    [Fact]
    public void AWarningAboutABoundaryTakesNothing() => Assert.Equal(100, Score.Of(Some(RuleKind.Violation, Severity.Warning, 4)).Points);

    private static IEnumerable<Finding> Some(RuleKind kind, Severity severity, int count)
    {
        var rule = new RuleInfo("some", kind, "some", "Some.", "Some.") { Wrong = [], Right = [] };
        return Enumerable.Range(0, count).Select(number => new Finding(rule, severity, $"{number}.ts", "x", "x"));
    }
}
