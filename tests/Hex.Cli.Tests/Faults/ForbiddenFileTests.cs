using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>One file or folder that the operator has no permission for.</summary>
[Trait("Accepts", "F7")]
public sealed class ForbiddenFileTests : FaultScene
{
    private readonly OtherUser _operator = OtherUser.Require();

    [Theory]
    [InlineData("value.txt", "000", 3, "no_permission", false)]
    [InlineData("value.txt", "000", 3, "no_permission", true)]
    [InlineData("value.txt", "444", 3, "no_permission", false)]
    [InlineData(".", "555", 3, "no_permission", false)]
    [InlineData("check.sh", "000", 3, "no_permission", false)]
    [InlineData("notes.txt", "000", 3, "no_permission", false)]
    [InlineData(".hex/project.json", "000", 2, "bad_configuration", false)]
    [InlineData(".hex", "000", 2, "bad_configuration", false)]
    [InlineData(".git/index", "000", 3, "no_permission", false)]
    [InlineData(".git", "555", 3, "no_permission", false)]
    [InlineData(".git", "000", 3, "repository_unreadable", false)]
    public async Task OneThatIsNeededIsNamedAndNothingIsChanged(string path, string mode, int exit, string code, bool isolated)
    {
        Repository.Write(".hex/project.json", "{}");
        Repository.Write("notes.txt", "to be committed too\n");
        var checker = Checker.Before(Home, Repository);
        var before = Forbid(path, mode);

        var run = await RunAsync(RightValue(["--include", "notes.txt", .. isolated ? (string[])["--isolate"] : []]));

        File.SetUnixFileMode(Repository.At(path), before);
        EndsWith(run, exit, code);
        Assert.Contains(path == "." ? "value.txt" : path, run.Error, StringComparison.Ordinal);
        await checker.NothingChangedAsync();
    }

    [Theory]
    [InlineData("other.txt", false)]
    [InlineData("secret.txt", false)]
    [InlineData("secret.txt", true)]
    [InlineData("dark", false)]
    [InlineData("dark", true)]
    public async Task OneThatIsNotNeededHoldsNothingUp(string path, bool isolated)
    {
        Repository.Write("secret.txt", "not for git\n");
        Repository.Write("dark/inner.txt", "nor this\n");
        var checker = Checker.Before(Home, Repository);
        var before = Forbid(path, "000");

        var run = await RunAsync(RightValue(isolated ? ["--isolate"] : []));

        File.SetUnixFileMode(Repository.At(path), before);
        Assert.True(run.Exit == 0, run.Error);
        await (isolated ? checker.OneBranchAddedAsync(TempRepository.File) : checker.OneCommitAddedAsync(TempRepository.File));
    }

    [Theory]
    [InlineData("entries")]
    [InlineData("owner")]
    [InlineData("0001")]
    [InlineData(".")]
    public async Task AJournalThatCannotBeReadIsNamedAndKeptUntilItCan(string path)
    {
        var checker = Checker.Before(Home, Repository);
        await _operator.RunAsync(Home, Repository, Variable("HEX_FAILPOINT", "edit_written:kill"), RightValue());
        var file = Path.Combine(Directory.GetDirectories(Repository.At(".git/hex/journal")).Single(), path);
        var before = Forbid(file, "000");

        var refused = await _operator.RunAsync(Home, Repository, NoVariables, "recover");
        var kept = Repository.Read(TempRepository.File);
        File.SetUnixFileMode(file, before);
        var recovered = await _operator.RunAsync(Home, Repository, NoVariables, "recover");

        Assert.Equal(3, refused.Exit);
        TellsOnce(refused);
        Assert.Contains(Path.GetDirectoryName(Path.GetFullPath(file))!, refused.Error, StringComparison.Ordinal);
        Assert.Equal("before\nright\nafter\n", kept);
        Assert.Equal(0, recovered.Exit);
        await checker.NothingChangedAsync();
    }

    private Task<HexResult> RunAsync(string[] arguments) => _operator.RunAsync(Home, Repository, NoVariables, arguments);

    /// <returns>The mode it had.</returns>
    private UnixFileMode Forbid(string path, string mode)
    {
        var before = File.GetUnixFileMode(Repository.At(path));
        File.SetUnixFileMode(Repository.At(path), (UnixFileMode)Convert.ToInt32(mode, 8));
        return before;
    }
}
