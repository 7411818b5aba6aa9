using Hex.Exec.Architecture;

namespace Hex.Exec.Tests.Architecture;

/// <summary>Weaknesses 5, 6 and 14 of the original: what was a violation and was none, and the other way round.</summary>
public sealed class BoundaryTests
{
    [Theory]
    [InlineData("src/domain/order.ts imports src/errors.ts")]
    [InlineData("src/adapters/secondary/db/orders.ts imports src/config.ts")]
    [InlineData("src/usecases/place.ts imports src/misc/clock.ts")]
    public async Task ATargetWithoutALayerIsToldAndIsNoViolation(string fact)
    {
        var report = await Analysed.ReportAsync([.. Analysed.Clean, fact]);

        Assert.Equal(100, report.Score!.Points);
        Assert.Contains(report.Findings, finding => finding.Rule.Id == "unclassified");
    }

    [Theory]
    [InlineData("src/domain/order.ts imports src/ports/orders.ts", "inward-dependencies")]
    [InlineData("src/domain/order.ts imports src/adapters/secondary/db/orders.ts", "inward-dependencies")]
    [InlineData("src/domain/order.ts imports type src/usecases/place.ts", "inward-dependencies")]
    [InlineData("src/usecases/place.ts loads src/adapters/secondary/db/orders.ts", "inward-dependencies")]
    [InlineData("src/ports/orders.ts imports src/usecases/place.ts", "inward-dependencies")]
    [InlineData("src/adapters/secondary/db/orders.ts imports src/usecases/place.ts", "inward-dependencies")]
    [InlineData("src/adapters/primary/cli/run.ts imports src/adapters/secondary/db/orders.ts", "adapter-isolation")]
    [InlineData("src/adapters/primary/cli/run.ts imports src/adapters/primary/http/server.ts", "adapter-isolation")]
    [InlineData("src/adapters/secondary/db/orders.ts imports src/adapters/secondary/mail.ts", "adapter-isolation")]
    [InlineData("src/infrastructure/log.ts imports src/adapters/secondary/db/orders.ts", "composition-root")]
    [InlineData("src/adapters/primary/cli/run.ts imports src/composition-root.ts", "composition-root")]
    [InlineData("src/usecases/place.ts imports src/main.ts", "composition-root")]
    public async Task ABoundaryThatIsCrossedIsOneViolation(string fact, string rule)
    {
        var report = await Analysed.ReportAsync([.. Analysed.Clean, fact]);

        Assert.Equal(rule, Assert.Single(report.Counting, finding => finding.Rule.Id != "cycle").Rule.Id);
        Assert.False(report.IsClean);
    }

    [Theory]
    [InlineData("src/adapters/secondary/db/orders.ts imports src/domain/order.ts")]
    [InlineData("src/adapters/secondary/db/orders.ts imports src/adapters/secondary/db/client.ts")]
    [InlineData("src/adapters/primary/cli/run.ts imports src/ports/orders.ts")]
    [InlineData("src/domain/order.test.ts imports src/adapters/secondary/db/orders.ts")]
    [InlineData("src/adapters/index.ts re-exports src/adapters/secondary/db/orders.ts")]
    [InlineData("src/infrastructure/sql.ts imports src/usecases/place.ts")]
    public async Task WhatIsAllowedIsNoViolation(string fact)
    {
        var report = await Analysed.ReportAsync([.. Analysed.Clean, fact]);

        Assert.Empty(report.Counting);
    }

    [Fact]
    public async Task ABarrelHidesNothing()
    {
        var report = await Analysed.ReportAsync(
        [
            .. Analysed.Clean,
            "src/index.ts re-exports DbOrders from src/adapters/secondary/db/orders.ts",
            "src/domain/order.ts imports DbOrders from src/index.ts",
        ]);

        var finding = Assert.Single(report.Counting, finding => finding.Rule.Id == "inward-dependencies");
        Assert.EndsWith("not adapters/secondary: src/adapters/secondary/db/orders.ts, through src/index.ts", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneFileUsingAnotherIsOneFindingHoweverOften()
    {
        var report = await Analysed.ReportAsync(
        [
            .. Analysed.Clean, "src/adapters/secondary/db/orders.ts names src/usecases/place.ts", "src/adapters/secondary/db/orders.ts loads src/usecases/place.ts",
            "src/adapters/secondary/db/orders.ts imports src/usecases/place.ts",
        ]);

        Assert.Equal(90, report.Score!.Points);
    }

    [Theory]
    [InlineData("internal/ports/orders.go imports internal/domain/order.go", true)]
    [InlineData("internal/domain/order.go imports internal/adapters/db/orders.go", false)]
    [InlineData("internal/adapters/db/orders.go imports internal/adapters/http/server.go", false)]
    [InlineData("internal/domain/order.go imports package github.com/other/thing/pkg/util", true)]
    public async Task GoIsHeldToTheSameRules(string fact, bool isClean)
    {
        var report = await Analysed.ReportAsync("cmd/shop/main.go starts the program", "internal/domain/order.go is there", "internal/ports/orders.go is there", fact);

        Assert.Equal(isClean, report.IsClean);
    }

    [Fact]
    public async Task AFolderThatAGlobNamesIsOneAdapterUnlessAWildcardStandsForSeveral()
    {
        string[] lines = ["out/db/a.ts imports out/mail/b.ts", "core/c.ts is there"];

        var one = await Analysed.RunAsync(new AnalyzeRequest(Analysed.Root), lines, new AnalysisSettings { Layers = ["adapters/secondary: out/**", "domain: core/**"] });
        var each = await Analysed.RunAsync(new AnalyzeRequest(Analysed.Root), lines, new AnalysisSettings { Layers = ["adapters/secondary: out/*/**", "domain: core/**"] });

        Assert.Equal((0, 1), (one.Counting.Count, each.Counting.Count));
    }

    [Fact]
    public async Task AnAdapterBelowOneOfTheOtherSideIsAnotherOne()
    {
        string[] lines = ["src/in/web/a.ts imports src/out/db/b.ts", "core/c.ts is there"];

        var report = await Analysed.RunAsync(new AnalyzeRequest(Analysed.Root), lines, new AnalysisSettings { Layers = ["adapters/secondary: src/out/*/**", "adapters/primary: src/**", "domain: core/**"] });

        Assert.Equal(["adapter-isolation"], report.Counting.Select(finding => finding.Rule.Id));
    }

    [Fact]
    public async Task AnImportThroughAWrongIndexIsToldOnce()
    {
        var report = await Analysed.ReportAsync(
        [
            .. Analysed.Clean, "src/domain/order.ts imports Db from src/adapters/secondary/index.ts", "src/adapters/secondary/index.ts re-exports Db from src/adapters/secondary/db/client.ts",
            "src/adapters/secondary/index.ts declares function wire", "src/adapters/secondary/db/client.ts declares class Db",
        ]);

        Assert.Equal(["src/adapters/secondary/index.ts"], report.Findings.Where(finding => finding.Rule.Id == "inward-dependencies").Select(finding => finding.Subject));
    }

    [Fact]
    public async Task WellKnownPackagesInTheCoreAreWarnedOfAndConfiguredOnesCount()
    {
        string[] lines = [.. Analysed.Clean, "src/domain/order.ts imports package typeorm", "src/usecases/place.ts imports package @aws-sdk/client-s3"];

        var report = await Analysed.RunAsync(new AnalyzeRequest(Analysed.Root), lines, new AnalysisSettings { Forbidden = ["@aws-sdk/*"] });

        Assert.Equal(("@aws-sdk/client-s3", 90), (Assert.Single(report.Counting).Subject, report.Score!.Points));
        Assert.Contains(report.Findings, finding => finding.Subject == "typeorm");
    }
}
