using Hex.Testing.Machine;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>A machine that lacks something, or is set up in an odd way.</summary>
[Trait("Accepts", "F33")]
public sealed class OddMachineTests : FaultScene
{
    private readonly TempFolder _programs = new();

    public override void Dispose()
    {
        base.Dispose();
        _programs.Dispose();
    }

    [Fact]
    public async Task NoGitIsNamedAndTheDoctorFindsTheSame()
    {
        Link("bash");
        var checker = Checker.Before(Home, Repository);

        var run = await HexAsync(Variable("PATH", _programs.Path), RightValue());
        var doctor = await HexAsync(Variable("PATH", _programs.Path), "doctor", "--json");

        EndsWith(run, 3, "git_missing");
        Assert.Contains("install git", run.Error, StringComparison.Ordinal);
        Assert.Contains("not on the PATH", doctor.Output, StringComparison.Ordinal);
        await checker.NothingChangedAsync();
    }

    [Theory]
    [InlineData("git version 2.20.1", "git_too_old")]
    [InlineData("git version nonsense", "git_too_old")]
    public async Task AGitThatIsTooOldIsNamedAndTheDoctorFindsTheSame(string version, string code)
    {
        var git = FindProgram("git");
        Script("git", $"for word do case $word in version|--version) echo '{version}'; exit 0;; esac; done\nexec {git} \"$@\"\n");
        var path = Variable("PATH", $"{_programs.Path}:{Environment.GetEnvironmentVariable("PATH")}");
        var checker = Checker.Before(Home, Repository);

        var run = await HexAsync(path, RightValue());
        var doctor = await HexAsync(path, "doctor", "--json");

        EndsWith(run, 3, code);
        Assert.Equal(3, doctor.Exit);
        Assert.Contains("install git", doctor.Output, StringComparison.Ordinal);
        await checker.NothingChangedAsync();
    }

    [Fact]
    public async Task WithoutAHomeTheDataFolderIsEnough()
    {
        var checker = Checker.Before(Home, Repository);

        var run = await HexAsync(Variable("HOME", null), RightValue());

        Assert.Equal(0, run.Exit);
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Fact]
    public async Task WithoutAHomeOrADataFolderTheRemedyIsNamed()
    {
        var checker = Checker.Before(Home, Repository);
        var nowhere = new Dictionary<string, string?> { ["HOME"] = null, ["XDG_DATA_HOME"] = null, ["XDG_CONFIG_HOME"] = null };

        var run = await HexAsync(nowhere, RightValue());
        var doctor = await HexAsync(nowhere, "doctor", "--json");

        Assert.Equal(3, run.Exit);
        TellsOnce(run);
        Assert.Contains("HOME", run.Error, StringComparison.Ordinal);
        Assert.Contains("HOME is not set", doctor.Output, StringComparison.Ordinal);
        await checker.NothingChangedAsync();
    }

    [Fact]
    public async Task AReadOnlyHomeIsNamedAndTheDoctorFindsTheSame()
    {
        using var disk = new SmallDisk();
        disk.MakeReadOnly();
        var home = new Dictionary<string, string?> { ["HOME"] = disk.Path, ["XDG_DATA_HOME"] = null, ["XDG_CONFIG_HOME"] = null };
        var checker = Checker.Before(Home, Repository);

        var run = await HexAsync(home, RightValue());
        var doctor = await HexAsync(home, "doctor", "--json");

        Assert.Equal(3, run.Exit);
        TellsOnce(run);
        Assert.Contains(disk.Path, run.Error, StringComparison.Ordinal);
        Assert.Contains("HEX_STATE", doctor.Output, StringComparison.Ordinal);
        await checker.NothingChangedAsync();
    }

    [Theory]
    [InlineData("COLUMNS", "20")]
    [InlineData("COLUMNS", "-3")]
    [InlineData("LC_ALL", "tr_TR.ISO-8859-9")]
    [InlineData("LANG", "zz_ZZ.nonsense")]
    [InlineData("TERM", "dumb")]
    [InlineData("TZ", "Nowhere/At_All")]
    [InlineData("GIT_DIR", "/nowhere")]
    [InlineData("GIT_INDEX_FILE", "/nowhere/index")]
    [InlineData("LD_LIBRARY_PATH", "")]
    public async Task OddVariablesChangeNothing(string name, string value)
    {
        var checker = Checker.Before(Home, Repository);

        var run = await HexAsync(Variable(name, value), RightValue());

        Assert.True(run.Exit == 0, run.Error);
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Fact]
    public async Task ADeletedCurrentFolderIsNamed()
    {
        Directory.CreateDirectory(Repository.At("gone"));

        var run = await ShellAsync($"cd gone; rmdir ../gone; exec \"$0\" {Words(RightValue())}");

        Assert.Equal(3, run.Exit);
        TellsOnce(run);
        Assert.Contains("the current folder does not exist any more", run.Error, StringComparison.Ordinal);
    }

    private void Link(string program) => File.CreateSymbolicLink(_programs.At(program), FindProgram(program));

    private void Script(string name, string body)
    {
        File.WriteAllText(_programs.At(name), "#!/bin/sh\n" + body);
        File.SetUnixFileMode(_programs.At(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static string FindProgram(string name) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, name)).First(File.Exists);
}
