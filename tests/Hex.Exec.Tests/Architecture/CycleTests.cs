namespace Hex.Exec.Tests.Architecture;

/// <summary>Weaknesses 6 and 12 of the original: circles missed, in another order each time, by recursion.</summary>
public sealed class CycleTests
{
    [Fact]
    public async Task TheShortestWayAroundIsShown()
    {
        var report = await Analysed.ReportAsync(
            "src/domain/a.ts imports src/domain/b.ts", "src/domain/b.ts imports src/domain/c.ts", "src/domain/c.ts imports src/domain/a.ts",
            "src/domain/c.ts imports src/domain/b.ts", "src/ports/p.ts imports src/domain/a.ts");

        Assert.Equal(["src/domain/b.ts", "src/domain/c.ts"], Assert.Single(report.Findings, finding => finding.Rule.Id == "cycle").Chain);
        Assert.Equal(85, report.Score!.Points);
    }

    [Theory]
    [InlineData("src/domain/a.rs imports src/domain/b.rs", "src/domain/b.rs imports src/domain/a.rs", 1)]
    [InlineData("src/domain/mod.rs has the part src/domain/b.rs", "src/domain/b.rs imports src/domain/mod.rs", 0)]
    [InlineData("internal/domain/a.go names internal/domain/b.go", "internal/domain/b.go names internal/domain/a.go", 0)]
    [InlineData("internal/domain/a.go imports internal/ports/b.go", "internal/ports/c.go imports internal/domain/d.go", 1)]
    [InlineData("src/Domain/A.cs names src/Domain/B.cs", "src/Domain/B.cs names src/Domain/A.cs", 0)]
    [InlineData("app/a.py imports app/b.py", "app/b.py imports app/a.py", 1)]
    public async Task ACircleIsWhatALanguageLoadsOrBuildsAsOne(string there, string back, int cycles)
    {
        var report = await Analysed.ReportAsync(there, back);

        Assert.Equal(cycles, report.Findings.Count(finding => finding.Rule.Id == "cycle"));
    }

    [Fact]
    public async Task AModuleOfRustThatLiesElsewhereIsOneTreeWithTheOneThatNamesIt()
    {
        var report = await Analysed.ReportAsync("src/domain/a.rs has the part src/data/b.rs", "src/domain/a.rs names src/data/b.rs", "src/data/b.rs imports src/domain/a.rs");

        Assert.DoesNotContain(report.Findings, finding => finding.Rule.Id == "cycle");
    }

    [Theory]
    [InlineData("src/domain/b.ts imports type src/domain/a.ts")]
    [InlineData("src/domain/b.ts loads src/domain/a.ts")]
    public async Task ACircleOfTypesOrOfWhatIsLoadedLaterIsCountedApart(string back)
    {
        var report = await Analysed.ReportAsync("src/domain/a.ts imports src/domain/b.ts", back, "src/ports/p.ts imports src/domain/a.ts");

        Assert.Equal(100, report.Score!.Points);
        Assert.Contains(report.Findings, finding => finding.Rule.Id == "type-cycle");
    }

    [Fact]
    public async Task AChainOfTenThousandFilesIsNoStackOverflow()
    {
        const int Length = 10_000;
        string[] lines = [.. Enumerable.Range(0, Length).Select(number => $"src/domain/f{number}.ts imports src/domain/f{(number + 1) % Length}.ts")];

        var report = await Analysed.ReportAsync(lines);

        Assert.Single(report.Findings, finding => finding.Rule.Id == "cycle");
    }
}
