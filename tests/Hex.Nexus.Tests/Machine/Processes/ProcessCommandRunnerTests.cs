using System.Text;
using Hex.Core.Commands;
using Hex.Nexus.Machine.Processes;
using Hex.Testing.Machine;

namespace Hex.Nexus.Tests.Machine.Processes;

public sealed class ProcessCommandRunnerTests
{
    private readonly ProcessCommandRunner _runner = new();

    [Fact]
    public async Task OutputErrorAndExitCodeComeBack()
    {
        var result = await _runner.RunAsync(Shell.Script("echo out; echo err >&2; exit 7"), CancellationToken.None);

        Assert.Equal(CommandEnd.Exited, result.End);
        Assert.Equal(7, result.ExitCode);
        Assert.Equal("out\n", result.Output.ToText());
        Assert.Equal("err\n", result.Error.ToText());
        Assert.False(result.IsSuccess);
    }

    [Fact]
    public async Task MergedOutputsKeepTheOrderWritten()
    {
        var script = Shell.Script("echo 1; echo 2 >&2; echo 3") with { MergesOutputs = true };

        var result = await _runner.RunAsync(script, CancellationToken.None);

        Assert.Equal("1\n2\n3\n", result.Output.ToText());
        Assert.Equal(0, result.Error.TotalBytes);
    }

    [Fact]
    public async Task ArgumentsArriveAsTheyAre()
    {
        string[] arguments = ["a b", "", "$HOME", "'\"", "line\nbreak", "émoji 🙂", "-x"];
        var command = Shell.Script("") with { Executable = "printf", Arguments = ["%s|", .. arguments] };

        var result = await _runner.RunAsync(command, CancellationToken.None);

        Assert.Equal(string.Concat(arguments.Select(argument => argument + "|")), result.Output.ToText());
    }

    [Fact]
    public async Task TheProcessStartsInItsFolder()
    {
        using var folder = new TempFolder();

        var result = await _runner.RunAsync(Shell.Script("pwd -P") with { WorkingDirectory = folder.Path }, CancellationToken.None);

        Assert.Equal(folder.Path + "\n", result.Output.ToText());
    }

    [Fact]
    public async Task TheProcessLeadsItsOwnSession()
    {
        var result = await _runner.RunAsync(Shell.Script("echo $$; cut -d' ' -f5,6 /proc/$$/stat"), CancellationToken.None);

        var lines = result.Output.ToText().Split('\n');
        Assert.Equal($"{lines[0]} {lines[0]}", lines[1]);
    }

    [Fact]
    [Trait("Accepts", "F10")]
    public async Task StandardInputIsEmptyByDefault()
    {
        var result = await _runner.RunAsync(Shell.Script("cat; echo end"), CancellationToken.None);

        Assert.Equal("end\n", result.Output.ToText());
    }

    [Fact]
    public async Task StandardInputIsFedAndClosed()
    {
        var content = new byte[1_000_000];
        new Random(5).NextBytes(content);
        var command = Shell.Script("cat") with { StandardInput = content, Output = OutputBound.Whole };

        var result = await _runner.RunAsync(command, CancellationToken.None);

        Assert.True(result.Output.Head.Span.SequenceEqual(content));
    }

    [Fact]
    public async Task AProcessThatDoesNotReadItsInputIsNoFailure()
    {
        var command = Shell.Script("exit 0") with { StandardInput = new byte[1_000_000] };

        var result = await _runner.RunAsync(command, CancellationToken.None);

        Assert.True(result.IsSuccess);
    }

    [Fact]
    public async Task SigPipeEndsAWriterAsInAnyShell()
    {
        var result = await _runner.RunAsync(Shell.Script("yes | head -1; echo ${PIPESTATUS[0]}"), CancellationToken.None);

        Assert.Equal("y\n141\n", result.Output.ToText());
    }

    [Fact]
    public async Task OutputIsHandedOnAsItArrives()
    {
        var told = new TaskCompletionSource();
        var heard = new StringBuilder();
        using var folder = new TempFolder();
        var script = Shell.Script("echo one; while [ ! -e go ]; do sleep 0.01; done; echo two") with
        {
            WorkingDirectory = folder.Path,
            OnOutput = chunk =>
            {
                heard.Append(Encoding.UTF8.GetString(chunk.Span));
                told.TrySetResult();
            },
        };

        var running = _runner.RunAsync(script, CancellationToken.None);
        await told.Task.WaitAsync(TestTimeout.Default);
        await File.WriteAllTextAsync(folder.At("go"), "");
        await running;

        Assert.Equal("one\ntwo\n", heard.ToString());
    }

    [Fact]
    public async Task WhatComesByStandardErrorIsHandedOnApartUnlessTheyAreMerged()
    {
        var (output, error) = (new StringBuilder(), new StringBuilder());
        var script = Shell.Script("echo one; echo two >&2") with
        {
            OnOutput = chunk => output.Append(Encoding.UTF8.GetString(chunk.Span)),
            OnError = chunk => error.Append(Encoding.UTF8.GetString(chunk.Span)),
        };

        await _runner.RunAsync(script, CancellationToken.None);
        var apart = (output.ToString(), error.ToString());
        await _runner.RunAsync(script with { MergesOutputs = true }, CancellationToken.None);

        Assert.Equal(("one\n", "two\n"), apart);
        Assert.Equal(("one\none\ntwo\n", "two\n"), (output.ToString(), error.ToString()));
    }

    [Fact]
    public async Task AFailingListenerEndsTheTreeAndIsHeard()
    {
        var script = Shell.Script("echo $$; sleep 1000") with { OnOutput = _ => throw new InvalidDataException("no") };
        var process = "";
        var listening = script with { OnOutput = chunk => { process = Encoding.UTF8.GetString(chunk.Span).Trim(); script.OnOutput(chunk); } };

        await Assert.ThrowsAsync<InvalidDataException>(() => _runner.RunAsync(listening, CancellationToken.None));

        Assert.False(Directory.Exists($"/proc/{process}"));
    }

    [Fact]
    public async Task ThirtyTwoCommandsAtOnceKeepApart()
    {
        var commands = Enumerable.Range(0, 32).Select(number =>
            _runner.RunAsync(Shell.Script($"sleep 0.2; echo {number}; exit {number}") with { EndsDescendants = true }, CancellationToken.None));

        var results = await Task.WhenAll(commands);

        Assert.Equal(Enumerable.Range(0, 32), results.Select(result => result.ExitCode));
        Assert.Equal(Enumerable.Range(0, 32).Select(number => $"{number}\n"), results.Select(result => result.Output.ToText()));
    }

    [Fact]
    public async Task NoDescriptorOfHexReachesAChild()
    {
        using var folder = new TempFolder();
        await using var open = File.Create(folder.At("open"));

        var result = await _runner.RunAsync(Shell.Script("") with { Executable = "ls", Arguments = ["/proc/self/fd"] }, CancellationToken.None);

        // 3 is the folder that ls itself has open.
        Assert.Equal("0\n1\n2\n3\n", result.Output.ToText());
    }

    [Fact]
    public async Task NoDescriptorStaysOpenInHex()
    {
        await _runner.RunAsync(Shell.Script("exit 0"), CancellationToken.None);
        var before = PipesOpen();

        for (var round = 0; round < 500; round++)
        {
            await _runner.RunAsync(Shell.Script("") with { Executable = "true", Arguments = [], StandardInput = new byte[10] }, CancellationToken.None);
        }

        // Other tests of this process have some open meanwhile.
        Assert.InRange(PipesOpen(), 0, before + 200);
    }

    private static int PipesOpen() => Directory.GetFileSystemEntries("/proc/self/fd").Length;
}
