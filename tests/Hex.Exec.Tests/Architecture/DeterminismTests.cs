using Hex.Core.Code;
using Hex.Exec.Architecture;
using Hex.Testing.Architecture;

namespace Hex.Exec.Tests.Architecture;

/// <summary>Weakness 12 of the original: another order each time, and no ids.</summary>
public sealed class DeterminismTests
{
    private static readonly string[] Lines =
    [
        .. Analysed.Clean,
        "src/domain/a.ts imports src/domain/b.ts", "src/domain/b.ts imports src/domain/a.ts", "src/domain/x.ts imports src/domain/y.ts", "src/domain/y.ts imports src/domain/x.ts",
        "src/domain/order.ts imports src/usecases/place.ts", "src/domain/a.ts declares function unused", "src/domain/a.ts declares function idle",
    ];

    [Fact]
    public async Task TheOrderOfTheFactsDoesNotMatter()
    {
        var facts = FactsText.Parse(Lines);
        var turned = facts with { Files = [.. facts.Files.Reverse()] };

        var (one, other) = (await FindingsOfAsync(facts), await FindingsOfAsync(turned));

        Assert.Equal(one, other);
    }

    [Fact]
    public async Task EveryFindingHasAnIdOfItsOwn()
    {
        var report = await Analysed.ReportAsync(Lines);

        Assert.Equal(report.Findings.Count, report.Findings.Select(finding => finding.Id).Distinct().Count());
        Assert.All(report.Findings, finding => Assert.Matches("^[0-9a-f]{16}$", finding.Id));
    }

    [Fact]
    public async Task AnIdSurvivesMovedLines()
    {
        var facts = FactsText.Parse(Lines);
        var moved = facts with
        {
            Files = [.. facts.Files.Select(file => file with
            {
                Imports = [.. file.Imports.Select(import => import with { Line = import.Line + 40, Column = 9 })],
                Declarations = [.. file.Declarations.Select(declaration => declaration with { Line = declaration.Line + 40 })],
            })],
        };

        var (before, after) = (await FindingsOfAsync(facts), await FindingsOfAsync(moved));

        Assert.Equal(before.Select(finding => finding.Split(' ')[0]).Order(), after.Select(finding => finding.Split(' ')[0]).Order());
    }

    private static async Task<List<string>> FindingsOfAsync(CodeFacts facts) =>
        [.. (await Analysed.Case(new GivenFacts(facts)).RunAsync(new AnalyzeRequest(Analysed.Root), CancellationToken.None)).Findings.Select(finding => $"{finding.Id} {finding.Message}")];
}
