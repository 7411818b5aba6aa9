using Hex.Core.Evidence;
using Hex.Core.Ports;
using Hex.Exec.Evidence;
using Hex.Testing.Machine;

namespace Hex.Exec.Tests.Evidence;

/// <summary>Evidence that the kernel ended shows nothing about the change.</summary>
public sealed class KilledEvidenceTests
{
    [Theory]
    [InlineData("kill -9 $$")]
    [InlineData("bash -c 'kill -9 $$'; exit 137")]
    public async Task EvidenceKilledWhileMemoryRanOutCouldNotRun(string command)
    {
        var verdict = await VerdictAsync(command, new CountedKills(3, 4));

        Assert.Contains("memory ran out", Assert.IsType<EvidenceVerdict.CouldNotRun>(verdict).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EvidenceKilledBySomebodyElseFailed() =>
        Assert.IsType<EvidenceVerdict.Failed>(await VerdictAsync("kill -9 $$", new CountedKills(3, 3)));

    [Fact]
    public async Task EvidenceThatFailedByItselfFailedWhateverWasKilledBesideIt() =>
        Assert.IsType<EvidenceVerdict.Failed>(await VerdictAsync("exit 1", new CountedKills(3, 4)));

    [Fact]
    public async Task WhereTheSystemDoesNotCountAKillIsAFailure() =>
        Assert.IsType<EvidenceVerdict.Failed>(await VerdictAsync("kill -9 $$", new CountedKills(null, null)));

    [Fact]
    public async Task TheRealKernelIsUnderstood()
    {
        using var group = SmallMemory.TryMake();
        Assert.SkipWhen(group is null, "no control group with a limit on memory can be made here");

        // What tail keeps of an input without lines is all of it.
        var verdict = await VerdictAsync($"echo $$ > {group.Processes}; head -c 300000000 /dev/zero | tail", RealMachine.CountsKills);

        Assert.Contains("memory ran out", Assert.IsType<EvidenceVerdict.CouldNotRun>(verdict).Reason, StringComparison.Ordinal);
    }

    private static async Task<EvidenceVerdict> VerdictAsync(string command, IOutOfMemoryKills kills)
    {
        using var folder = new TempFolder();
        var runner = new EvidenceRunner(RealMachine.StartsProcesses(), RunnerTable.Default, kills, new Dictionary<string, string?>());
        return (await runner.RunAsync(new EvidenceSpec(command, folder.Path, string.Empty, TimeSpan.FromSeconds(30), "test"), TestContext.Current.CancellationToken)).Verdict;
    }
}
