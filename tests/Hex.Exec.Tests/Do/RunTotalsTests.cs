using Hex.Core.Runs;
using Hex.Exec.Do;

namespace Hex.Exec.Tests.Do;

public sealed class RunTotalsTests
{
    [Theory]
    [InlineData(0.5, 0.51)]
    [InlineData(null, null)]
    public void WhatAgentsUsedCountsAsWhatModelsDidAndAPriceNotNamedLeavesTheSumUnknown(double? cost, double? sum)
    {
        var totals = RunTotals.Of(Recorded(
            new ModelReplied("a", 1, "a", "", "", [], "stop", 100, 20, 0.01m, null, 5),
            new DelegateEnded("b", "done", "done", null, [], 1, 1000, 200, (decimal?)cost, [], 5)));

        Assert.Equal((1100, 220, (decimal?)sum), (totals.Usage.PromptTokens, totals.Usage.ReplyTokens, totals.Usage.CostUsd));
    }

    private static List<RecordedEvent> Recorded(params RunEvent[] events)
    {
        var run = RunId.New(TimeProvider.System);
        return [.. events.Select((told, index) => new RecordedEvent(run, index + 1, DateTimeOffset.UnixEpoch, told))];
    }
}
