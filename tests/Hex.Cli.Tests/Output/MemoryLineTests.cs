using Hex.Cli.Output;
using Hex.Core.Admission;
using Hex.Core.Runs;

namespace Hex.Cli.Tests.Output;

/// <summary>Memory in the words of the terminal: a sum one can check.</summary>
public sealed class MemoryLineTests
{
    private const long Gigabyte = 1_000_000_000;

    private static readonly MemoryNumbers Numbers = new(
        32_768, 9 * Gigabyte, 6 * Gigabyte, 2 * Gigabyte, 5 * Gigabyte, 4 * Gigabyte, 1 * Gigabyte, 10 * Gigabyte, 24 * Gigabyte, 8 * Gigabyte, 3 * Gigabyte);

    [Fact]
    public void WhatIsReservedIsToldWithEveryNumber() => Assert.Equal(
        "coder:14b: memory reserved, after 2.5s, in place of idle:7b: needs 10.0 GB (weights 9.0 + cache 6.0 - present 2.0 - on GPUs 8.0 + headroom 4.0 + safety 1.0), has 24.0 GB of which 3.0 GB is reserved",
        RunLine.Of(new MemoryReserved("coder:14b", Numbers, ["idle:7b"], 2500)));

    [Fact]
    public void AWaitIsToldInTheLineAndInTheStatus()
    {
        var awaited = new MemoryAwaited("coder:14b", Numbers with { CacheBytes = null }, 1);

        Assert.StartsWith("coder:14b: waits for memory that other runs hold: needs 10.0 GB (weights 9.0 + cache unknown", RunLine.Of(awaited), StringComparison.Ordinal);
        Assert.Equal("coder:14b: waiting for memory", RunLine.StatusOf(awaited));
    }

    [Fact]
    public void AModelThatIsNotLookedAtIsSaid() => Assert.Equal(
        "coder:14b: memory is not looked at: its server is on another machine", RunLine.Of(new MemoryUnjudged("coder:14b", "its server is on another machine")));
}
