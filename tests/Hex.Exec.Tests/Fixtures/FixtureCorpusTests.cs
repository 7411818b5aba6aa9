using Hex.Core.Evidence;
using Hex.Exec.Evidence;
using Hex.Testing.Fixtures;
using Hex.Testing.Machine;

namespace Hex.Exec.Tests.Fixtures;

/// <summary>The corpus under <c>docs/benchmarks/fixtures</c>: every task is red as it stands and green with its solution.</summary>
public sealed class FixtureCorpusTests
{
    private static readonly string[] Languages = ["csharp", "go", "java", "python", "rust", "typescript"];

    public static TheoryData<string> Ids => [.. Fixture.All];

    [Fact]
    public void EveryLanguageHasTasksOfEveryTier()
    {
        var tiers = Fixture.All.Select(Fixture.Load).ToLookup(fixture => fixture.Language, fixture => fixture.Tier);

        Assert.Equal(Languages, tiers.Select(language => language.Key).Order(StringComparer.Ordinal));
        Assert.All(tiers, language => Assert.Equal(["T1", "T2", "T2", "T3"], language.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ATaskIsWhole(string id)
    {
        var fixture = Fixture.Load(id);

        Assert.Equal(id, fixture.Id);
        Assert.StartsWith($"{fixture.Tier.ToLowerInvariant()}-{fixture.Language}-", id, StringComparison.Ordinal);
        Assert.NotEmpty(fixture.Axes);
        Assert.NotEmpty(fixture.Requires);
        Assert.Equal(fixture.Targets.Order(StringComparer.Ordinal), fixture.Solution.Keys.Order(StringComparer.Ordinal));
        Assert.All(fixture.Solution, change => Assert.NotEqual(change.Value, fixture.Files[change.Key]));
        Assert.All(fixture.Files, file => Assert.EndsWith("\n", file.Value, StringComparison.Ordinal));
        Assert.All(fixture.Files.Keys, path => Assert.True(IsInside(path), path));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task ItIsRedAsItStandsAndGreenWithItsSolution(string id)
    {
        var fixture = Fixture.Load(id);
        foreach (var program in fixture.Requires)
        {
            Programs.Need(program);
        }

        using var folder = new TempFolder();
        Fixture.Write(fixture.Files, folder.Path);

        var before = await RunAsync(fixture, folder.Path);
        Fixture.Write(fixture.Solution, folder.Path);
        var after = await RunAsync(fixture, folder.Path);

        Assert.True(before.Verdict is EvidenceVerdict.Failed, $"as it stands: {VerdictText.Describe(before.Verdict)}\n{before.Output.ToText()}");
        Assert.True(after.Verdict is EvidenceVerdict.Passed { Tests: { Failed: 0, Passed: > 0 } }, $"solved: {VerdictText.Describe(after.Verdict)}\n{after.Output.ToText()}");
        Assert.All(fixture.Files.Keys.Except(fixture.Targets), path => Assert.Equal(fixture.Files[path], File.ReadAllText(folder.At(path))));
    }

    private static Task<EvidenceReport> RunAsync(Fixture fixture, string folder) =>
        new EvidenceRunner(RealMachine.StartsProcesses(), RunnerTable.Default, CountedKills.None, new Dictionary<string, string?>())
            .RunAsync(new EvidenceSpec(fixture.Command, folder, string.Empty, TimeSpan.FromMinutes(2), "fixture"), TestContext.Current.CancellationToken);

    private static bool IsInside(string path) => Path.GetRelativePath("/project", Path.GetFullPath(path, "/project")) == path && !path.StartsWith("..", StringComparison.Ordinal);
}
