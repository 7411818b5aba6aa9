namespace Hex.Exec.Tests.Architecture;

/// <summary>Weaknesses 6 and 15 of the original: dead exports of TypeScript's core alone, no chains of re-exports, orphans that hide behind any package.</summary>
public sealed class DeadCodeTests
{
    [Theory]
    [InlineData("src/domain/money.ts")]
    [InlineData("src/adapters/secondary/db/money.ts")]
    [InlineData("src/domain/money.py")]
    [InlineData("src/domain/Money.cs")]
    [InlineData("src/domain/money.rs")]
    [InlineData("internal/domain/money.go")]
    public async Task AnExportNobodyTakesIsDead(string path) =>
        Assert.Contains("round", await DeadAsync($"{path} declares function round", "src/main.ts starts the program"));

    [Theory]
    [InlineData("src/usecases/pay.ts imports round from src/domain/money.ts")]
    [InlineData("src/usecases/pay.ts imports src/domain/money.ts")]
    [InlineData("src/usecases/pay.ts loads src/domain/money.ts")]
    [InlineData("src/domain/money.test.ts imports round from src/domain/money.ts")]
    public async Task AnExportSomebodyTakesIsNot(string use) =>
        Assert.DoesNotContain("round", await DeadAsync("src/domain/money.ts declares function round", "src/main.ts starts the program", use));

    [Fact]
    public async Task AChainOfReExportsIsFollowedToItsEnd()
    {
        var dead = await DeadAsync(
            "src/domain/money.ts declares function round", "src/domain/money.ts declares function floor",
            "src/domain/money/index.ts re-exports src/domain/money.ts", "src/domain/index.ts re-exports round from src/domain/money/index.ts",
            "src/domain/index.ts re-exports floor from src/domain/money/index.ts",
            "src/usecases/pay.ts imports round from src/domain/index.ts", "src/main.ts starts the program", "src/main.ts imports src/usecases/pay.ts");

        Assert.Equal(["floor"], dead);
    }

    [Fact]
    public async Task WhatIsMarkedAsPublicIsLeftAlone() =>
        Assert.Empty(await DeadAsync("src/domain/money.ts declares marked function round", "src/main.ts starts the program"));

    [Fact]
    public async Task WhatItsOwnFileUsesIsLeftAloneWhereALanguageOffersWhateverIsDeclared() =>
        Assert.Equal(["floor"], await DeadAsync("src/domain/money.py declares used function round", "src/domain/money.py declares function floor", "src/main.py starts the program"));

    [Theory]
    [InlineData("src/usecases/Pay.java imports package org.springframework.stereotype", "src/usecases/Pay.java declares class Pay")]
    [InlineData("src/usecases/Pay.cs declares class PayHandler of IRequestHandler", "src/usecases/Pay.cs is there")]
    [InlineData("src/.eslintrc.js declares value rules", "src/.eslintrc.js is there")]
    [InlineData("src/usecases/Pay.java imports package jakarta.inject", "src/usecases/Pay.java declares class Pay")]
    [InlineData("internal/domain/order.pb.go declares class Order", "internal/domain/order.pb.go is there")]
    [InlineData("src/domain/order_pb2.py declares class Order", "src/domain/order_pb2.py is there")]
    [InlineData("src/domain/Order.g.cs declares class Order", "src/domain/Order.g.cs is there")]
    [InlineData("shop/admin.py declares class OrderAdmin", "shop/admin.py is there")]
    [InlineData("shop/management/commands/pay.py declares class Command", "shop/management/commands/pay.py is there")]
    public async Task WhatAContainerFindsAToolMadeOrAFrameworkTakesUpIsLeftAlone(string first, string second) => Assert.Empty(await DeadAsync(first, second, "src/main.ts starts the program"));

    [Theory]
    [InlineData("src/usecases/Pay.java imports package org.slf4j", "src/usecases/Pay.java declares class Pay")]
    [InlineData("internal/management/pay.go declares class Pay", "internal/management/pay.go is there")]
    public async Task WhatOnlyLooksSoIsJudged(string first, string second) => Assert.Equal(["Pay"], await DeadAsync(first, second, "src/main.ts starts the program"));

    [Fact]
    public async Task WhatAPackageOffersThroughItsIndexIsUsedByOthers() =>
        Assert.Equal(["inner"], await DeadAsync(
            "src/index.ts re-exports round from src/domain/money.ts", "src/domain/money.ts declares function round", "src/domain/money.ts declares function inner"));

    [Fact]
    public async Task OfALibraryWithoutAnIndexNobodyKnowsWhatOthersUse() =>
        Assert.Empty(await DeadAsync("Shop/Money.cs of unit Shop.Domain", "Shop/Money.cs declares class Money"));

    [Fact]
    public async Task APackageConnectsNoFileToTheProgram()
    {
        var report = await Analysed.ReportAsync([.. Analysed.Clean, "src/domain/old.ts imports package lodash", "src/domain/tested.ts declares function f", "src/domain/old.test.ts imports f from src/domain/tested.ts"]);

        Assert.Equal(
            ["nobody uses src/domain/old.ts", "only tests use src/domain/tested.ts"],
            report.Findings.Where(finding => finding.Rule.Id == "orphan").Select(finding => finding.Message));
    }

    [Theory]
    [InlineData("jest.config.ts")]
    [InlineData("src/types.d.ts")]
    [InlineData("src/ui/Order.vue")]
    [InlineData("src/migrations/0001.ts")]
    [InlineData("build.rs")]
    public async Task WhatToolsTakeUpIsNoOrphan(string path)
    {
        var report = await Analysed.ReportAsync([.. Analysed.Clean, $"{path} declares function up"]);

        Assert.DoesNotContain(report.Findings, finding => finding.Path == path && finding.Rule.Id is "orphan" or "dead-export");
    }

    [Theory]
    [InlineData("tools/lease.go", "init", false)]
    [InlineData("tools/lease.go", "start", true)]
    [InlineData("tools/lease.ts", "init", true)]
    public async Task WhatGoRunsWhenItsPackageIsLoadedIsNoOrphan(string path, string function, bool expected)
    {
        var report = await Analysed.ReportAsync([.. Analysed.Clean, $"{path} declares private function {function}"]);

        Assert.Equal(expected, report.Findings.Any(finding => finding.Path == path && finding.Rule.Id == "orphan"));
    }

    [Theory]
    [InlineData("nobody implements or uses", "src/ports/clock.ts is there")]
    [InlineData("nobody implements", "src/usecases/pay.ts imports Clock from src/ports/clock.ts")]
    [InlineData("only what implements it names", "src/adapters/secondary/time.ts imports Clock from src/ports/clock.ts", "src/adapters/secondary/time.ts declares class System of Clock<Time>")]
    public async Task APortSaysWhatItLacks(string fault, params string[] facts)
    {
        var report = await Analysed.ReportAsync([.. Analysed.Clean, "src/ports/clock.ts declares interface Clock", .. facts]);

        Assert.StartsWith(fault, Assert.Single(report.Findings, finding => finding.Rule.Id == "unused-port").Message, StringComparison.Ordinal);
    }

    private static async Task<List<string>> DeadAsync(params string[] lines) =>
        [.. (await Analysed.ReportAsync(lines)).Findings.Where(finding => finding.Rule.Id == "dead-export").Select(finding => finding.Subject)];
}
