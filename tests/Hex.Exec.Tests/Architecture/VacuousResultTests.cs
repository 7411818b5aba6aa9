using Hex.Core.Code;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Exec.Architecture;

namespace Hex.Exec.Tests.Architecture;

/// <summary>Weakness 2 of the original: what could not be judged came out as 100 points and A+.</summary>
public sealed class VacuousResultTests
{
    [Fact]
    public async Task AProjectWithoutSourceFilesHasNoGrade()
    {
        var report = await Analysed.ReportAsync();

        Assert.Null(report.Score);
        Assert.False(report.IsClean);
        Assert.Equal("there is no source file in a language hex reads", report.Coverage.Withheld);
    }

    [Fact]
    public async Task AProjectOfTestsAloneHasNoGrade()
    {
        var report = await Analysed.ReportAsync("src/domain/a.test.ts is there");

        Assert.Equal((false, "there are only tests"), (report.IsClean, report.Coverage.Withheld));
    }

    [Theory]
    [InlineData("app/Order.cs imports app/Money.cs")]
    [InlineData("app/order.py imports app/money.py")]
    [InlineData("app/Order.java imports app/Money.java")]
    [InlineData("order.go imports money.go")]
    [InlineData("lib/order.ts imports lib/money.ts")]
    public async Task AProjectWithoutALayerHexKnowsHasNoGrade(string fact)
    {
        var report = await Analysed.ReportAsync(fact);

        Assert.Null(report.Score);
        Assert.False(report.IsClean);
        Assert.StartsWith("none of 2 source files", report.Coverage.Withheld, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FewerThanFourInFiveWithALayerIsNoGradeAndSaysWhatToMap()
    {
        var report = await Analysed.ReportAsync(
            "src/domain/a.ts is there", "src/ports/b.ts is there", "src/usecases/c.ts is there", "src/misc/d.ts is there", "src/misc/e.ts is there");

        Assert.Equal((null, 60), (report.Score, report.Coverage.Percent));
        Assert.Equal(("src/misc", 2), Assert.Single(report.Coverage.ToMap));
    }

    [Fact]
    public async Task ExactlyFourInFiveIsAGrade()
    {
        var report = await Analysed.ReportAsync(
            "src/domain/a.ts imports package x", "src/ports/b.ts imports package x", "src/usecases/c.ts imports package x", "src/usecases/d.ts imports package x", "src/misc/e.ts is there");

        Assert.Equal(("A+", 80), (report.Score?.Grade, report.Coverage.Percent));
    }

    [Fact]
    public async Task AFileThatOnlyOffersOnNeedsNoLayer()
    {
        var report = await Analysed.ReportAsync(
            "src/domain/a.rs declares class Order", "src/ports/b.rs imports Order from src/domain/a.rs", "src/lib.rs has the part src/domain/a.rs", "src/lib.rs re-exports src/ports/b.rs",
            "app/__init__.py is there");

        Assert.Equal((2, 2, null), (report.Coverage.Sources, report.Coverage.Classified, report.Coverage.Withheld));
    }

    [Fact]
    public async Task OneLayerAloneHasNoBoundaryAndNoGrade()
    {
        var report = await Analysed.ReportAsync("src/domain/a.ts imports src/domain/b.ts", "src/main.ts starts the program");

        Assert.Contains("no boundary to hold", report.Coverage.Withheld, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SharedCodeAloneIsNoArchitecture()
    {
        var report = await Analysed.RunAsync(new AnalyzeRequest(Analysed.Root), ["a/x.ts is there"], new AnalysisSettings { Layers = ["shared: a/**"] });

        Assert.Equal("no file is in a layer that has a boundary", report.Coverage.Withheld);
    }

    [Fact]
    public async Task ImportsThatLeadNowhereAreNoPictureOfTheProject()
    {
        var report = await Analysed.ReportAsync("src/domain/a.ts imports missing ./b", "src/ports/b.ts imports src/domain/a.ts");

        Assert.Null(report.Score);
        Assert.Equal("./b", Assert.Single(report.Imports.Unresolved).Specifier["missing ".Length..]);
    }

    [Fact]
    public async Task AConfiguredLayerThatMatchesNothingIsAnError()
    {
        var exception = await Assert.ThrowsAsync<HexException>(() =>
            Analysed.RunAsync(new AnalyzeRequest(Analysed.Root), Analysed.Clean, new AnalysisSettings { Layers = ["domain: lib/domain/**"] }));

        Assert.Equal((FailureKind.Usage, "layer_matches_nothing"), (exception.Failure.Kind, exception.Failure.Code));
    }

    [Fact]
    public async Task AFolderThatIsMissingIsAnErrorOfTheEnvironment()
    {
        var exception = await Assert.ThrowsAsync<HexException>(() => Analysed.Case(new MissingFolder()).RunAsync(new AnalyzeRequest("/nowhere"), CancellationToken.None));

        Assert.Equal(FailureKind.Environment, exception.Failure.Kind);
    }

    [Fact]
    public async Task WhatCouldNotBeReadCountsWhereWarningsDo()
    {
        string[] lines = [.. Analysed.Clean, "src/domain/broken.ts cannot be read", "src/usecases/place.ts imports src/domain/broken.ts"];

        var (usual, strict) = (await Analysed.ReportAsync(lines), await Analysed.RunAsync(new AnalyzeRequest(Analysed.Root) { IsStrict = true }, lines));

        Assert.Equal((true, false), (usual.IsClean, strict.IsClean));
    }

    private sealed class MissingFolder : ICodeFacts
    {
        public Task<CodeFacts> ReadAsync(CodeScope scope, CancellationToken cancellationToken) =>
            throw HexException.Environment("no_directory", $"the folder '{scope.Root}' does not exist", "name one that does");
    }
}
