using Hex.Core.Commands;
using Hex.Nexus.Machine.Processes;
using Hex.Testing.Machine;

namespace Hex.Nexus.Tests.Machine.Processes;

public sealed class CommandsThatDoNotStartTests : IDisposable
{
    private readonly ProcessCommandRunner _runner = new();
    private readonly TempFolder _folder = new();

    [Fact]
    [Trait("Accepts", "F13")]
    public Task AnUnknownNameIsNotFound() => AssertNotStarted("hex-no-such-program", "'hex-no-such-program' was not found on PATH");

    [Fact]
    [Trait("Accepts", "F13")]
    public Task AMissingFileIsNamed() => AssertNotStarted("/no/such/program", "'/no/such/program' does not exist");

    [Fact]
    [Trait("Accepts", "F13")]
    public Task AFileWithoutTheExecutableBitIsNamed()
    {
        var file = Write("plain", "#!/bin/sh\n", UnixFileMode.UserRead);

        return AssertNotStarted(file, $"'{file}' is not executable");
    }

    [Fact]
    [Trait("Accepts", "F13")]
    public Task AScriptWhoseInterpreterIsMissingIsNamed()
    {
        var file = Write("script", "#!/no/such/interpreter\n", UnixFileMode.UserRead | UnixFileMode.UserExecute);

        return AssertNotStarted(file, $"the interpreter that '{file}' names does not exist");
    }

    [Fact]
    [Trait("Accepts", "F13")]
    public Task AnEmptyExecutableFileIsNoProgram()
    {
        var file = Write("empty", "", UnixFileMode.UserRead | UnixFileMode.UserExecute);

        return AssertNotStarted(file, $"'{file}' is neither a program nor a script that names its interpreter");
    }

    [Fact]
    public Task ARelativePathIsNeitherPathNorName() => AssertNotStarted("./git", "'./git' is neither an absolute path nor a bare name");

    [Fact]
    public Task ANulInAnArgumentIsRefused() => AssertNotStarted("echo", "a NUL character cannot be passed to a process", "a\0b");

    [Fact]
    public async Task AMissingFolderIsNamed()
    {
        var result = await _runner.RunAsync(Shell.Script("true") with { WorkingDirectory = "/no/such/folder" }, CancellationToken.None);

        Assert.Equal("the folder '/no/such/folder' does not exist", result.StartError);
    }

    [Fact]
    [Trait("Accepts", "S9")]
    public async Task AProgramOfTheWorkingDirectoryIsNeverMeant()
    {
        Write("hex-planted", "#!/bin/sh\ntouch planted\n", UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var lookup = new ExecutableLookup($":.::{System.IO.Path.GetRelativePath(Environment.CurrentDirectory, _folder.Path)}:relative");

        var failure = Assert.Throws<SpawnException>(() => lookup.Resolve("hex-planted"));
        var result = await _runner.RunAsync(Command("hex-planted"), CancellationToken.None);

        Assert.Equal("'hex-planted' was not found on PATH", failure.Message);
        Assert.Equal(CommandEnd.NotStarted, result.End);
        Assert.False(File.Exists(_folder.At("planted")));
    }

    [Fact]
    [Trait("Accepts", "S9")]
    public async Task GitOfTheWorkingDirectoryIsNotTheGitThatRuns()
    {
        Write("git", "#!/bin/sh\necho planted\n", UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var result = await _runner.RunAsync(Command("git") with { Arguments = ["--version"] }, CancellationToken.None);

        Assert.StartsWith("git version", result.Output.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheFirstFolderThatHoldsTheProgramWins()
    {
        Write("sh", "", UnixFileMode.UserRead);
        Directory.CreateDirectory(_folder.At("bin"));
        var program = Write("bin/sh", "", UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var resolved = new ExecutableLookup($"{_folder.Path}:{_folder.At("bin")}:/bin").Resolve("sh");

        Assert.Equal(program, resolved);
    }

    [Theory]
    [Trait("Accepts", "F13")]
    [InlineData("kill -KILL $$", CommandEnd.Signalled, 137, 9)]
    [InlineData("kill -SEGV $$", CommandEnd.Signalled, 139, 11)]
    [InlineData("exit 255", CommandEnd.Exited, 255, null)]
    [InlineData("no-such-command", CommandEnd.Exited, 127, null)]
    [InlineData("/etc/passwd", CommandEnd.Exited, 126, null)]
    [InlineData("", CommandEnd.Exited, 0, null)]
    public async Task EveryWayToEndIsTold(string script, CommandEnd end, int exitCode, int? signal)
    {
        var result = await _runner.RunAsync(Shell.Script(script), CancellationToken.None);

        Assert.Equal((end, exitCode, signal), (result.End, result.ExitCode, result.Signal));
    }

    public void Dispose() => _folder.Dispose();

    private async Task AssertNotStarted(string executable, string reason, params string[] arguments)
    {
        var result = await _runner.RunAsync(Command(executable) with { Arguments = arguments }, CancellationToken.None);

        Assert.Equal((CommandEnd.NotStarted, 127, reason), (result.End, result.ExitCode, result.StartError));
    }

    private CommandSpec Command(string executable) => Shell.Script("") with
    {
        Executable = executable,
        Arguments = [],
        WorkingDirectory = _folder.Path,
    };

    private string Write(string name, string content, UnixFileMode mode)
    {
        File.WriteAllText(_folder.At(name), content);
        File.SetUnixFileMode(_folder.At(name), mode);
        return _folder.At(name);
    }
}
