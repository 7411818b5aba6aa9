using Hex.Core.Commands;
using Hex.Core.Failures;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Testing.Machine;

namespace Hex.Git.Tests;

public sealed class GitRunnerTests : GitScene
{
    [Theory]
    [Trait("Accepts", "S6")]
    [InlineData("reference-transaction", "update-ref", "refs/heads/other", "HEAD")]
    [InlineData("post-index-change", "read-tree", "HEAD")]
    [InlineData("post-checkout", "worktree", "add", "--quiet", "--detach", "../second")]
    public async Task AHookOfTheRepositoryDoesNotRun(string hook, params string[] command)
    {
        Project.WriteHook(hook, $"touch '{Marker}'\n");
        var repository = await FindAsync();

        await Git.RunAsync(Call(repository.Tree, command), Token);

        AssertNothingPlantedRan();
    }

    [Fact]
    [Trait("Accepts", "S5")]
    public async Task AFileSystemMonitorDoesNotRun()
    {
        Project.Git("config", "core.fsmonitor", $"touch '{Marker}'");
        var repository = await FindAsync();

        await Git.RunAsync(Call(repository.Tree, "status"), Token);

        AssertNothingPlantedRan();
    }

    [Fact]
    public async Task AnExternalTransportDoesNotRun()
    {
        Project.Git("config", "protocol.ext.allow", "always");
        var repository = await FindAsync();

        var result = await Git.TryAsync(Call(repository.Tree, "ls-remote", "--end-of-options", $"ext::touch {Marker}"), Token);

        Assert.Contains("transport 'ext' not allowed", result.Error.ToText(), StringComparison.Ordinal);
        AssertNothingPlantedRan();
    }

    [Theory]
    [Trait("Accepts", "S5")]
    [InlineData("planted", "clean")]
    [InlineData("with.dots", "clean")]
    [InlineData("with=sign", "clean")]
    [InlineData("planted", "process")]
    public async Task AContentFilterDoesNotRun(string driver, string kind)
    {
        Project.Write(".gitattributes", $"other.txt filter={driver}\n");
        Project.Commit("attributes");
        Project.Git("config", $"filter.{driver}.{kind}", Marking);
        Project.Git("config", $"filter.{driver}.required", "true");
        var repository = await FindAsync();

        // As long as before: git has to look inside.
        Project.Write("other.txt", "UNTOUCHED\n");
        await Git.RunAsync(Call(repository.Tree, "status"), Token);

        AssertNothingPlantedRan();
    }

    [Fact]
    public async Task AFilterOfLargeFilesThatTheRepositoryDefinesDoesNotRun()
    {
        Project.Write(".gitattributes", "other.txt filter=lfs\n");
        Project.Commit("attributes");
        Project.Git("config", "filter.lfs.clean", Marking);
        var repository = await FindAsync();
        Project.Write("other.txt", "new content\n");

        await Git.RunAsync(Call(repository.Tree, "hash-object", "other.txt"), Token);

        AssertNothingPlantedRan();
    }

    [Fact]
    [Trait("Accepts", "S4")]
    public async Task ARewrittenGitFileLeadsNowhere()
    {
        var repository = await FindAsync();
        var worktrees = new GitWorktrees(Git, RealMachine.Folders, Path.Combine(Project.Parent, "fallback"));
        var own = await worktrees.AddAsync(repository, worktrees.Plan(repository, RunId.New(TimeProvider.System), null), repository.Head, Token);
        Project.Git("init", "--quiet", "../elsewhere");
        Project.Git("-C", "../elsewhere", "config", "core.fsmonitor", $"touch '{Marker}'");
        await File.WriteAllTextAsync(Path.Combine(own.Root, ".git"), $"gitdir: {Project.Parent}/elsewhere/.git\n", Token);

        var head = await Git.ReadAsync(Call(own, "rev-parse", "HEAD"), Token);
        await Git.RunAsync(Call(own, "status"), Token);

        Assert.Equal(repository.Head, head);
        AssertNothingPlantedRan();
    }

    [Fact]
    [Trait("Accepts", "S5")]
    public async Task AWorkingTreeNamedInTheConfigurationLaterIsNotUsed()
    {
        var repository = await FindAsync();
        Project.Git("config", "core.worktree", Directory.CreateDirectory(Path.Combine(Project.Parent, "elsewhere")).FullName);

        var status = await Git.ReadAsync(Call(repository.Tree, "status", "--porcelain"), Token);

        Assert.Equal(string.Empty, status);
    }

    [Fact]
    public async Task OutputIsBytes()
    {
        byte[] content = [0, 255, 254, (byte)'\r', (byte)'\n', 0, (byte)'\n'];
        var repository = await FindAsync();
        var id = await Git.ReadAsync(Call(repository.Tree, "hash-object", "-w", "--stdin") with { Input = content }, Token);

        var result = await Git.RunAsync(Call(repository.Tree, "cat-file", "blob", id), Token);

        Assert.Equal(content, result.Output.Head.ToArray());
    }

    [Fact]
    public async Task LookingDoesNotTouchTheOperatorsIndex()
    {
        var repository = await FindAsync();
        var before = await AgedIndexAsync(repository.Tree);

        await Git.RunAsync(Call(repository.Tree, "status"), Token);

        Assert.Equal(before, IndexLock.HashOf(Path.Combine(repository.Tree.GitDirectory, "index")));
    }

    [Fact]
    public async Task LookingRefreshesAnIndexOfHexsOwn()
    {
        var repository = await FindAsync();
        var before = await AgedIndexAsync(repository.Tree);

        await Git.RunAsync(Call(repository.Tree with { IsOwn = true }, "status"), Token);

        Assert.NotEqual(before, IndexLock.HashOf(Path.Combine(repository.Tree.GitDirectory, "index")));
    }

    [Fact]
    public async Task AHookThatIsMeantRunsAsTheOperatorsOwnGitWouldRunIt()
    {
        Project.WriteHook("post-commit", "echo \"${LC_ALL-none} $(pwd) $(git rev-parse --abbrev-ref HEAD)\"\n");
        var repository = await FindAsync();

        var result = await Git.RunAsync(Call(repository.Tree, "hook", "run", "post-commit") with { RunsHooks = true }, Token);

        var language = Environment.GetEnvironmentVariable("LC_ALL") ?? "none";
        Assert.Equal($"{language} {repository.Tree.Root} main\n", result.Output.ToText() + result.Error.ToText());
    }

    [Fact]
    public async Task ListingThatIsNotWholeIsAFailure()
    {
        var repository = await FindAsync();
        var call = Call(repository.Tree, "ls-files") with { Output = new OutputBound(4, 4) };

        var exception = await Assert.ThrowsAsync<HexException>(() => Git.ReadAsync(call, Token));

        Assert.Equal("git_too_much", exception.Failure.Code);
    }

    [Fact]
    public async Task AGitThatIsNotThereIsNamed()
    {
        var runner = new GitRunner(new AnsweringCommandRunner(new CommandResult { End = CommandEnd.NotStarted, ExitCode = 127, StartError = "not found" }));

        var exception = await Assert.ThrowsAsync<HexException>(() => runner.TryAsync(new GitCall { Arguments = ["version"] }, Token));

        Assert.Equal((FailureKind.Environment, "git_missing"), (exception.Failure.Kind, exception.Failure.Code));
    }

    [Fact]
    public async Task AGitThatHangsIsNamedWithWhatItWasDoing()
    {
        var runner = new GitRunner(new AnsweringCommandRunner(new CommandResult { End = CommandEnd.TimedOut, ExitCode = 137 }));

        var exception = await Assert.ThrowsAsync<HexException>(() => runner.TryAsync(new GitCall { Arguments = ["status"] }, Token));

        Assert.Equal("git_timeout", exception.Failure.Code);
        Assert.Contains("git status", exception.Failure.Sentence, StringComparison.Ordinal);
    }

    // The index no longer agrees with the time of a file whose content is the same: whoever refreshes it, rewrites it.
    private async Task<string> AgedIndexAsync(WorkTree tree)
    {
        await Git.RunAsync(Call(tree, "update-index", "--refresh"), Token);
        File.SetLastWriteTimeUtc(Project.At("other.txt"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        return IndexLock.HashOf(Path.Combine(tree.GitDirectory, "index"));
    }
}
