using Hex.Core.Failures;
using Hex.Exec.Architecture;
using Hex.Testing.Architecture;

namespace Hex.Exec.Tests.Architecture;

/// <summary>Weakness 9 of the original: no baseline, so that old debt hides what is new.</summary>
public sealed class BaselineTests
{
    private const string Place = "/somewhere/hex-baseline.json";

    private static readonly string[] Old = [.. Analysed.Clean, "src/adapters/secondary/db/orders.ts imports src/usecases/place.ts"];

    private readonly InMemoryFiles _files = new();

    [Fact]
    public async Task WhatIsKnownDoesNotCountAndWhatIsNewDoes()
    {
        await RunAsync(Old, updates: true);

        var (same, more) = (await RunAsync(Old), await RunAsync([.. Old, "src/infrastructure/log.ts imports src/adapters/primary/cli/run.ts"]));

        Assert.True(same.IsClean);
        Assert.True(Assert.Single(same.Findings).IsKnown);
        Assert.False(more.IsClean);
        Assert.Equal("src/infrastructure/log.ts", Assert.Single(more.Counting).Path);
    }

    [Fact]
    public async Task WhatIsKnownStillTakesFromTheScore()
    {
        await RunAsync(Old, updates: true);

        Assert.Equal(90, (await RunAsync(Old)).Score!.Points);
    }

    [Fact]
    public async Task WhatWasMendedIsToldAndGoesWithTheNextUpdate()
    {
        await RunAsync(Old, updates: true);

        var mended = await RunAsync(Analysed.Clean);
        await RunAsync(Analysed.Clean, updates: true);
        var again = await RunAsync(Old);

        Assert.Equal("src/adapters/secondary/db/orders.ts", Assert.Single(mended.Fixed).Path);
        Assert.False(again.IsClean);
    }

    [Fact]
    public async Task TheFileIsTheSameForTheSameFindings()
    {
        await RunAsync(Old, updates: true);
        var first = _files[Place];
        await RunAsync([.. Old.Reverse()], updates: true);

        Assert.Equal(first, _files[Place]);
    }

    [Fact]
    public async Task ABaselineThatIsMissingIsAnError() =>
        Assert.Equal("no_baseline", (await Assert.ThrowsAsync<HexException>(() => RunAsync(Old))).Failure.Code);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"version\": 2, \"findings\": []}")]
    [InlineData("{\"version\": 1, \"findings\": [{\"id\": null}]}")]
    public async Task ABaselineThatIsBrokenPutsUpWithNothing(string text)
    {
        _files[Place] = text;

        Assert.Equal("bad_baseline", (await Assert.ThrowsAsync<HexException>(() => RunAsync(Old))).Failure.Code);
    }

    private Task<ArchitectureReport> RunAsync(string[] lines, bool updates = false) =>
        Analysed.RunAsync(new AnalyzeRequest(Analysed.Root) { Baseline = Place, UpdatesBaseline = updates }, lines, files: _files);
}
