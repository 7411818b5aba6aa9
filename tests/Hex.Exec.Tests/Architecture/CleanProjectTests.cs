namespace Hex.Exec.Tests.Architecture;

public sealed class CleanProjectTests
{
    [Fact]
    public async Task HasTheFullScoreAndNoFinding()
    {
        var report = await Analysed.ReportAsync(Analysed.Clean);

        Assert.Empty(report.Findings.Select(finding => $"{finding.Rule.Id} {finding.Message}"));
        Assert.Equal((100, "A+", 100), (report.Score!.Points, report.Score.Grade, report.Coverage.Percent));
        Assert.True(report.IsClean);
    }

    [Fact]
    public async Task TellsTheLayersFromTheInsideOut()
    {
        var report = await Analysed.ReportAsync(Analysed.Clean);

        Assert.Equal("hexagonal", report.LayersFrom);
        Assert.Equal(
            "Domain 1, Ports 1, UseCases 1, PrimaryAdapters 1, SecondaryAdapters 1, CompositionRoot 1, EntryPoint 1",
            string.Join(", ", report.Layers.Select(row => $"{row.Layer} {row.Files}")));
    }
}
