using Hex.Core.Repositories;
using Hex.Testing.Product;

namespace Hex.Git.Tests;

public sealed class GitRepositoriesTests : GitScene
{
    [Fact]
    public async Task APlainCheckoutIsDescribed()
    {
        var repository = await FindAsync();

        Assert.Equal(new WorkTree(Project.Root, Project.At(".git"), Project.At(".git")), repository.Tree);
        Assert.Equal(Project.Git("rev-parse", "HEAD"), repository.Head);
        Assert.Equal("refs/heads/main", repository.Branch);
        Assert.Equal(string.Empty, repository.Prefix);
        Assert.Null(repository.Operation);
    }

    [Fact]
    public async Task FromAFolderInsideTheRootAndTheWayToTheFolderAreTold()
    {
        Project.Write("src/deep/file.txt", "x\n");

        var repository = await FindAsync(Project.At("src/deep"));

        Assert.Equal((Project.Root, "src/deep"), (repository.Tree.Root, repository.Prefix));
    }

    [Fact]
    [Trait("Accepts", "F23")]
    public async Task ARepositoryOfTheLongerHashIsDescribed()
    {
        Project.Git("init", "--quiet", "--object-format=sha256", "../long");
        Project.Git("-C", "../long", "-c", "user.name=O", "-c", "user.email=o@example.com", "commit", "--quiet", "--allow-empty", "-m", "first");

        var repository = await FindAsync(Path.Combine(Project.Parent, "long"));

        Assert.Equal(64, repository.Head.Length);
        Assert.Equal(repository.Head, repository.Project.RootCommit);
    }

    [Fact]
    [Trait("Accepts", "F23")]
    public async Task ADetachedHeadHasNoBranch()
    {
        Project.Git("checkout", "--quiet", "--detach");

        var repository = await FindAsync();

        Assert.Null(repository.Branch);
        Assert.Equal(Project.Git("rev-parse", "HEAD"), repository.Head);
    }

    [Theory]
    [InlineData("refs/tags/HEAD")]
    [InlineData("refs/heads/HEAD")]
    public async Task SomethingElseCalledHeadConfusesNobody(string name)
    {
        Project.Git("update-ref", name, "HEAD");

        var repository = await FindAsync();

        Assert.Equal("refs/heads/main", repository.Branch);
    }

    [Fact]
    public async Task ABranchThatIsAnotherNameOfABranchIsTheOtherOne()
    {
        Project.Git("branch", "--move", "trunk");
        Project.Git("symbolic-ref", "refs/heads/main", "refs/heads/trunk");
        Project.Git("symbolic-ref", "HEAD", "refs/heads/main");

        var repository = await FindAsync();

        Assert.Equal("refs/heads/trunk", repository.Branch);
    }

    [Fact]
    [Trait("Accepts", "F23")]
    public async Task ALinkedWorktreeSharesTheProject()
    {
        Project.Git("worktree", "add", "--quiet", "-b", "side", "../side");

        var (main, side) = (await FindAsync(), await FindAsync(Path.Combine(Project.Parent, "side")));

        Assert.Equal(main.Project, side.Project);
        Assert.Equal(main.Tree.CommonDirectory, side.Tree.CommonDirectory);
        Assert.Equal(Project.At(".git/worktrees/side"), side.Tree.GitDirectory);
        Assert.Equal("refs/heads/side", side.Branch);
    }

    [Fact]
    [Trait("Accepts", "F23")]
    public async Task ASubmoduleIsARepositoryOfItsOwn()
    {
        Project.Git("clone", "--quiet", ".", "../library");
        Project.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../library", "library");

        var repository = await FindAsync(Project.At("library"));

        Assert.Equal((Project.At("library"), Project.At(".git/modules/library")), (repository.Tree.Root, repository.Tree.GitDirectory));
    }

    [Fact]
    [Trait("Accepts", "F23")]
    public async Task ARepositoryInsideAnotherIsTheOneThatIsFound()
    {
        Project.Git("clone", "--quiet", ".", "inner");

        var repository = await FindAsync(Project.At("inner"));

        Assert.Equal(Project.At("inner"), repository.Tree.Root);
    }

    [Fact]
    [Trait("Accepts", "F23")]
    public async Task AShallowCloneIsDescribed()
    {
        Project.Write("other.txt", "second\n");
        Project.Commit("second");
        Project.Git("clone", "--quiet", "--depth=1", $"file://{Project.Root}", "../shallow");

        var repository = await FindAsync(Path.Combine(Project.Parent, "shallow"));

        Assert.Equal(repository.Head, repository.Project.RootCommit);
    }

    [Theory]
    [Trait("Accepts", "F23")]
    [InlineData("merge")]
    [InlineData("rebase")]
    [InlineData("am")]
    [InlineData("cherry-pick")]
    [InlineData("revert")]
    [InlineData("bisect")]
    public async Task WhatGitIsInTheMiddleOfIsNamed(string operation)
    {
        Project.Git("checkout", "--quiet", "-b", "side");
        Project.Write("other.txt", "side\n");
        Project.Commit("side");
        Project.Git("format-patch", "--quiet", "-1", "--output=../side.patch");
        Project.Git("checkout", "--quiet", "main");
        Project.Write("other.txt", "main\n");
        Project.Commit("main");
        Project.Write("other.txt", "later\n");
        Project.Commit("later");
        Project.TryGit(operation switch
        {
            "am" => ["am", "../side.patch"],
            "bisect" => ["bisect", "start"],
            "revert" => ["revert", "--no-edit", "HEAD^"],
            "rebase" => ["rebase", "side"],
            _ => [operation, "side"],
        });

        var repository = await FindAsync();

        Assert.Equal(operation, repository.Operation);
    }

    [Theory]
    [InlineData(null, ".git/hooks")]
    [InlineData(".husky", ".husky")]
    [InlineData("/opt/hooks", "/opt/hooks")]
    public async Task TheFolderOfTheHooksIsTheConfiguredOne(string? configured, string expected)
    {
        if (configured is not null)
        {
            Project.Git("config", "core.hooksPath", configured);
        }

        var repository = await FindAsync();

        Assert.Equal(Path.GetFullPath(expected, Project.Root), repository.HooksDirectory);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task WhetherCommitsAreSignedIsTheOperatorsWord(string configured, bool signs)
    {
        Project.Git("config", "commit.gpgSign", configured);

        Assert.Equal(signs, (await FindAsync()).SignsCommits);
    }

    [Fact]
    public async Task ProgramsThatFilterContentAreNamed()
    {
        Project.Git("config", "filter.planted.clean", "cat");
        Project.Git("config", "filter.lfs.process", "git-lfs filter-process");
        Project.Git("config", "filter.clean", "no driver at all");

        Assert.Equal(["planted", "lfs"], (await FindAsync()).FilterDrivers);
    }

    [Fact]
    public async Task AProjectIsTheSameAfterNewCommits()
    {
        var before = (await FindAsync()).Project;
        Project.Write("other.txt", "second\n");
        Project.Commit("second");

        Assert.Equal(before, (await FindAsync()).Project);
        Assert.Equal(Project.Git("rev-list", "--max-parents=0", "HEAD"), before.RootCommit);
    }

    [Theory]
    [InlineData("../../../../../../../../../../../somewhere/else")]
    [InlineData("")]
    [InlineData("0123456789012345678901234567890123456789x")]
    public async Task ARememberedRootThatIsNoCommitIsLookedUpAgain(string remembered)
    {
        var expected = (await FindAsync()).Project;
        await File.WriteAllTextAsync(Project.At(".git/hex/root-commit"), remembered, Token);

        Assert.Equal(expected, (await FindAsync()).Project);
    }

    [Fact]
    public async Task FindingARepositoryTwiceAsksForTheVersionOnce()
    {
        var repositories = new GitRepositories(Git);

        await repositories.FindAsync(Project.Root, Token);
        await repositories.FindAsync(Project.Root, Token);

        Assert.Single(Commands.Started, command => command.Arguments.Contains("version"));
    }

    [Fact]
    public async Task FindingARepositoryWritesNothingOfTheOperators()
    {
        var before = OperatorState.Of(Project);

        await FindAsync();

        Assert.Equivalent(before, OperatorState.Of(Project), strict: true);
    }
}
