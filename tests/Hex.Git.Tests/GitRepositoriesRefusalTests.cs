using Hex.Core.Failures;

namespace Hex.Git.Tests;

/// <summary>Folders hex cannot work in.</summary>
public sealed class GitRepositoriesRefusalTests : GitScene
{
    [Theory]
    [Trait("Accepts", "F23")]
    [InlineData("bare", "bare_repository", FailureKind.Refused)]
    [InlineData("inside .git", "bare_repository", FailureKind.Refused)]
    [InlineData("no repository", "not_a_repository", FailureKind.Refused)]
    [InlineData("no commit", "no_commits", FailureKind.Refused)]
    [InlineData("lost commit", "broken_head", FailureKind.Environment)]
    [InlineData("damaged commit", "broken_head", FailureKind.Environment)]
    [InlineData("no folder", "no_directory", FailureKind.Environment)]
    [InlineData("newline", "odd_path", FailureKind.Refused)]
    public async Task WhatHexCannotWorkInIsNamed(string state, string code, FailureKind kind)
    {
        var exception = await Assert.ThrowsAsync<HexException>(() => FindAsync(Prepare(state)));

        Assert.Equal((kind, code), (exception.Failure.Kind, exception.Failure.Code));
    }

    [Fact]
    [Trait("Accepts", "S7")]
    public async Task APlantedBareRepositoryRunsNothing()
    {
        Project.Git("init", "--quiet", "--bare", "planted");
        Project.Git("--git-dir", "planted", "config", "core.fsmonitor", $"touch '{Marker}'");
        Project.Git("--git-dir", "planted", "config", "core.bare", "false");
        Project.Git("--git-dir", "planted", "config", "core.worktree", Project.Root);

        var exception = await Assert.ThrowsAsync<HexException>(() => FindAsync(Project.At("planted")));

        Assert.Equal("bare_repository", exception.Failure.Code);
        AssertNothingPlantedRan();
    }

    [Fact]
    [Trait("Accepts", "F23")]
    public async Task ARepositoryOfAnotherUserIsNotTrusted()
    {
        // git's own means to pretend that every folder is somebody else's.
        Commands.Variables["GIT_TEST_ASSUME_DIFFERENT_OWNER"] = "1";

        var exception = await Assert.ThrowsAsync<HexException>(() => FindAsync());

        Assert.Equal("dubious_ownership", exception.Failure.Code);
        Assert.Contains("safe.directory", exception.Failure.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("git version 2.35.8")]
    [InlineData("git version 1.9")]
    [InlineData("something else")]
    public async Task AnOldGitIsNamed(string version)
    {
        var repositories = new GitRepositories(new GitRunner(AnsweringCommandRunner.Exiting(0, version)));

        var exception = await Assert.ThrowsAsync<HexException>(() => repositories.FindAsync(Project.Root, Token));

        Assert.Equal("git_too_old", exception.Failure.Code);
        Assert.Contains(version, exception.Failure.What, StringComparison.Ordinal);
    }

    private string Prepare(string state)
    {
        switch (state)
        {
            case "bare":
                Project.Git("init", "--quiet", "--bare", "../bare");
                return Path.Combine(Project.Parent, "bare");
            case "inside .git":
                return Project.At(".git");
            case "no repository":
                return Project.Parent;
            case "no commit":
                Project.Git("init", "--quiet", "../empty");
                return Path.Combine(Project.Parent, "empty");
            case "lost commit":
                File.Delete(HeadObject());
                return Project.Root;
            case "damaged commit":
                File.SetUnixFileMode(HeadObject(), UnixFileMode.UserRead | UnixFileMode.UserWrite);
                File.WriteAllText(HeadObject(), "nonsense");
                return Project.Root;
            case "newline":
                Project.Git("clone", "--quiet", ".", "../new\nline");
                return Path.Combine(Project.Parent, "new\nline");
            default:
                return Path.Combine(Project.Parent, "nowhere");
        }
    }

    private string HeadObject()
    {
        var head = Project.Git("rev-parse", "HEAD");
        return Project.At($".git/objects/{head[..2]}/{head[2..]}");
    }
}
