using Hex.Testing.Machine;

namespace Hex.Git.Tests;

public sealed class GitHooksTests : GitScene
{
    [Theory]
    [Trait("Accepts", "S5")]
    [InlineData("hooks/pre-commit")]
    [InlineData("hooks/anything")]
    [InlineData("config")]
    [InlineData("config.worktree")]
    [InlineData("info/attributes")]
    [InlineData("info/exclude")]
    public async Task AChangeOfAHookOrOfTheConfigurationIsSeen(string file)
    {
        var repository = await FindAsync();
        var hooks = new GitHooks(Git);
        var before = hooks.Fingerprint(repository);

        Project.Write($".git/{file}", "[user]\n\tname = Other\n");

        Assert.Equal([Project.At($".git/{file}")], hooks.Fingerprint(repository).Except(before).Select(entry => entry.Key));
    }

    [Fact]
    public async Task ARemovedHookIsSeen()
    {
        Project.WriteHook("pre-commit", "true\n");
        var repository = await FindAsync();
        var before = new GitHooks(Git).Fingerprint(repository);

        File.Delete(Project.At(".git/hooks/pre-commit"));

        Assert.Equal([Project.At(".git/hooks/pre-commit")], before.Keys.Except(new GitHooks(Git).Fingerprint(repository).Keys));
    }

    [Fact]
    public async Task TheConfigurationOfALinkedWorktreeIsWatchedToo()
    {
        Project.Git("config", "extensions.worktreeConfig", "true");
        Project.Git("worktree", "add", "--quiet", "--detach", "../side");
        var repository = await FindAsync(Path.Combine(Project.Parent, "side"));
        var before = new GitHooks(Git).Fingerprint(repository);

        Project.Write(".git/worktrees/side/config.worktree", "[core]\n\tfsmonitor = x\n");

        Assert.Equal([Project.At(".git/worktrees/side/config.worktree")], new GitHooks(Git).Fingerprint(repository).Except(before).Select(entry => entry.Key));
    }

    [Fact]
    public async Task SamplesAreNoHooks()
    {
        var repository = await FindAsync();
        var before = new GitHooks(Git).Fingerprint(repository);

        Project.WriteHook("pre-push.sample", "true\n");

        Assert.Equal(before, new GitHooks(Git).Fingerprint(repository));
    }

    [Fact]
    public async Task WithoutAHookNothingRuns() => Assert.Null(await PostCommitAsync());

    [Fact]
    public async Task AHookThatMayNotBeExecutedIsNoHook()
    {
        Project.WriteHook("post-commit", $"touch '{Marker}'\n");
        File.SetUnixFileMode(Project.At(".git/hooks/post-commit"), UnixFileMode.UserRead | UnixFileMode.UserWrite);

        Assert.Null(await PostCommitAsync());
        AssertNothingPlantedRan();
    }

    [Fact]
    public async Task AHookTellsItsExitCodeAndItsWords()
    {
        Project.WriteHook("post-commit", "echo done\nexit 5\n");

        var hook = await PostCommitAsync();

        Assert.Equal(("post-commit", 5), (hook!.Hook, hook.Result.ExitCode));
        Assert.Contains("done", hook.Result.Output.ToText() + hook.Result.Error.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatAHookLeavesBehindIsEnded()
    {
        var mark = $"hex-test-{Guid.NewGuid():n}";
        Project.WriteHook("post-commit", $"TEST_MARK={mark} setsid sleep 600 > /dev/null 2>&1 &\nsleep 0.2\n");

        var hook = await PostCommitAsync();

        Assert.True(hook!.Result.IsSuccess);
        Assert.Empty(Hex.Testing.Product.MarkedProcesses.Of(mark));
    }

    private async Task<Hex.Core.Repositories.HookResult?> PostCommitAsync() =>
        await new GitHooks(Git).RunPostCommitAsync(await FindAsync(), TestTimeout.Default, Token);
}
