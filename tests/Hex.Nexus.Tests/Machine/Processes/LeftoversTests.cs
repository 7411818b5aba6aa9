using System.Diagnostics;
using System.Globalization;
using Hex.Nexus.Machine.Processes;
using Hex.Testing.Machine;

namespace Hex.Nexus.Tests.Machine.Processes;

[Trait("Accepts", "F1")]
public sealed class LeftoversTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _owner = Guid.NewGuid().ToString();

    [Theory]
    [InlineData("exec sleep 1000")]
    [InlineData("trap '' TERM; while :; do sleep 1000; done")]
    [InlineData("kill -STOP $$")]
    public async Task AProcessWithTheMarkIsEnded(string script)
    {
        var process = await StartAsync(script);

        var ended = new Leftovers().End(_owner);

        Assert.InRange(ended, 1, 2);
        Assert.False(IsAlive(process));
    }

    [Fact]
    public async Task WhatTheyStartedIsEndedToo()
    {
        var process = await StartAsync("env -i setsid sleep 1000 & echo $! > ids; env -i sleep 1000 & echo $! >> ids; mv ids started; wait");
        await AppearsAsync("started");

        new Leftovers().End(_owner);

        var started = (await File.ReadAllLinesAsync(_folder.At("started"))).Select(line => int.Parse(line, CultureInfo.InvariantCulture));
        Assert.DoesNotContain(started.Append(process), IsAlive);
    }

    [Fact]
    public async Task TheSearchFindsTheMarkedProcessAlone()
    {
        var process = await StartAsync("exec sleep 1000");
        await BecomesAsync(process, "sleep");

        var found = new MarkedProcesses(_owner).Sweep(mainHasExited: true);

        Assert.Equal(1, found);
        Process.GetProcessById(process).Kill();
    }

    [Fact]
    public async Task ProcessesOfOtherRunsAreSpared()
    {
        var process = await StartAsync("exec sleep 1000");

        var ended = new Leftovers().End(_owner[..^1]);

        Assert.Equal(0, ended);
        Assert.True(IsAlive(process));
        new Leftovers().End(_owner);
    }

    public void Dispose() => _folder.Dispose();

    // Not through the runner: these are processes whose hex is dead.
    private async Task<int> StartAsync(string script)
    {
        var start = new ProcessStartInfo("setsid", ["--fork", "bash", "-c", "echo $$ > starting; mv starting process; " + script])
        {
            WorkingDirectory = _folder.Path,
            Environment = { [ProcessMark.Owner] = _owner },
        };
        using var starter = Process.Start(start)!;
        await starter.WaitForExitAsync().WaitAsync(TestTimeout.Default);
        await AppearsAsync("process");
        return int.Parse(await File.ReadAllTextAsync(_folder.At("process")), CultureInfo.InvariantCulture);
    }

    // While a process becomes another program, its environment reads as empty.
    private static async Task BecomesAsync(int process, string program)
    {
        while (!(await File.ReadAllTextAsync($"/proc/{process}/cmdline")).StartsWith(program, StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }

    private async Task AppearsAsync(string name)
    {
        while (!File.Exists(_folder.At(name)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }

    private static bool IsAlive(int process) => ProcessTable.TryFind(process) is { IsDead: false };
}
