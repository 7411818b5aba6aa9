using System.Globalization;
using Hex.Core.Commands;
using Hex.Nexus.Machine.Processes;
using Hex.Testing.Machine;

namespace Hex.Nexus.Tests.Machine.Processes;

public sealed class EndingCommandsTests : IDisposable
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);

    private readonly ProcessCommandRunner _runner = new();
    private readonly TempFolder _folder = new();

    [Theory]
    [Trait("Accepts", "F8")]
    [InlineData("sleep 1000")]
    [InlineData("trap '' TERM; while :; do sleep 1000; done")]
    [InlineData("kill -STOP $$")]
    [InlineData("trap '' TERM; (trap '' TERM; kill -STOP $BASHPID) & wait; sleep 1000")]
    public async Task ACommandThatNeverEndsIsEndedAtItsLimit(string script)
    {
        var result = await _runner.RunAsync(Tracked(script) with { TimeLimit = Short }, CancellationToken.None);

        Assert.Equal(CommandEnd.TimedOut, result.End);
        AssertNothingIsAlive();
    }

    [Fact]
    [Trait("Accepts", "F8")]
    public async Task AtTheLimitAProcessMaySayGoodbye()
    {
        var script = Tracked("trap 'echo bye; exit 3' TERM; while :; do sleep 0.01; done") with
        {
            TimeLimit = Short,
            Grace = TimeSpan.FromMinutes(1),
        };

        var result = await _runner.RunAsync(script, CancellationToken.None);

        Assert.Equal((CommandEnd.TimedOut, 3, "bye\n"), (result.End, result.ExitCode, result.Output.ToText()));
    }

    [Theory]
    [Trait("Accepts", "F9")]
    [InlineData("sleep 1000 & record $!")]
    [InlineData("(trap '' TERM; sleep 1000; sleep 1000) & record $!")]
    [InlineData("setsid sleep 1000 & record $!")]
    [InlineData("setsid sh -c 'sleep 1000 & echo $! >> pids' & wait $!")]
    [InlineData("(setsid sh -c '(setsid sleep 1000 >/dev/null 2>&1 & echo $! >> pids) &' &); while [ ! -s pids ]; do sleep 0.01; done")]
    public async Task WhatOutlivesItsCommandIsEnded(string script)
    {
        var result = await _runner.RunAsync(Tracked(script) with { EndsDescendants = true }, CancellationToken.None);

        Assert.True(result.IsSuccess);
        Assert.InRange(result.LeftoversEnded, 1, 3);
        AssertNothingIsAlive();
    }

    [Fact]
    [Trait("Accepts", "F9")]
    public async Task AGrandchildThatHoldsTheOutputDoesNotHoldTheCommand()
    {
        var result = await _runner.RunAsync(Tracked("echo done; sleep 1000 & record $!"), CancellationToken.None);

        Assert.True(result.IsSuccess);
        Assert.Equal("done\n", result.Output.ToText());
        Assert.True(IsAlive(Assert.Single(Recorded())), "it was not asked to end its descendants");
        await EndRecordedAsync();
    }

    [Fact]
    public async Task ADescendantWithACleanedEnvironmentIsEndedAtTheLimit()
    {
        var script = Tracked("env -i setsid sleep 1000 & record $!; wait") with { TimeLimit = Short };

        var result = await _runner.RunAsync(script, CancellationToken.None);

        Assert.Equal(CommandEnd.TimedOut, result.End);
        AssertNothingIsAlive();
    }

    [Fact]
    public async Task CancellationLeavesNothingAlive()
    {
        using var cancellation = new CancellationTokenSource();
        var script = Tracked("trap '' TERM; setsid sleep 1000 & record $!; echo ready; while :; do sleep 1000; done") with
        {
            OnOutput = _ => cancellation.Cancel(),
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _runner.RunAsync(script, cancellation.Token));

        AssertNothingIsAlive();
    }

    [Fact]
    public async Task ACancelledTokenStartsNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _runner.RunAsync(Tracked("true"), new CancellationToken(canceled: true)));

        Assert.False(File.Exists(_folder.At("pids")));
    }

    [Fact]
    public async Task EndingOneCommandSparesTheOthers()
    {
        var spared = Enumerable.Range(0, 15).Select(number => _runner.RunAsync(
            Tracked($"setsid sh -c 'while [ ! -e go ]; do sleep 0.02; done; echo {number}' & wait $!") with { EndsDescendants = true },
            CancellationToken.None)).ToList();

        var ended = await _runner.RunAsync(Tracked("setsid sleep 1000 & sleep 1000") with { TimeLimit = Short, EndsDescendants = true }, CancellationToken.None);
        await File.WriteAllTextAsync(_folder.At("go"), "");
        var results = await Task.WhenAll(spared);

        Assert.Equal(CommandEnd.TimedOut, ended.End);
        Assert.Equal(Enumerable.Range(0, 15).Select(number => $"{number}\n"), results.Select(result => result.Output.ToText()));
    }

    [Fact]
    public async Task NoZombieStaysBehind()
    {
        await _runner.RunAsync(Tracked("for i in 1 2 3 4 5; do setsid sh -c 'exit 0' & setsid sleep 1000 & record $!; done") with { EndsDescendants = true }, CancellationToken.None);

        Assert.DoesNotContain(Recorded(), process => Directory.Exists($"/proc/{process}"));
    }

    public void Dispose() => _folder.Dispose();

    // Every script records its own id too; 'record' is for those it starts.
    private CommandSpec Tracked(string script) => Shell.Script("record() { echo $1 >> pids; }; record $$; " + script) with
    {
        WorkingDirectory = _folder.Path,
        Owner = "run-of-a-test",
    };

    private List<int> Recorded()
    {
        var all = File.ReadAllLines(_folder.At("pids")).Select(line => int.Parse(line, CultureInfo.InvariantCulture));
        return all.Skip(1).ToList();
    }

    private void AssertNothingIsAlive()
    {
        var processes = File.ReadAllLines(_folder.At("pids")).Select(line => int.Parse(line, CultureInfo.InvariantCulture));
        Assert.DoesNotContain(processes, IsAlive);
    }

    private async Task EndRecordedAsync()
    {
        foreach (var process in Recorded())
        {
            await _runner.RunAsync(Shell.Script($"kill -9 {process}"), CancellationToken.None);
        }
    }

    private static bool IsAlive(int process) => ProcessTable.TryFind(process) is { IsDead: false };
}
