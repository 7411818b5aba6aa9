using Hex.Core.Repositories;
using Hex.Testing.Product;

namespace Hex.Git.Tests;

/// <summary>Somebody else holds a lock or moves a branch while hex publishes.</summary>
public sealed class GitPublisherContentionTests : PublisherScene
{
    [Theory]
    [Trait("Accepts", "F19")]
    [InlineData("before", "commit")]
    [InlineData("before", "switch")]
    [InlineData("before", "detach")]
    [InlineData("meanwhile", "commit")]
    [InlineData("meanwhile", "switch")]
    public async Task ABranchThatMovedIsLeftWhereItIs(string moment, string what)
    {
        var repository = await FindAsync();
        var written = await WriteOnDiskAsync(repository);
        if (moment == "before")
        {
            MoveOn(what);
        }
        else
        {
            Commands.Before = command => Once(command.Arguments.Contains("symbolic-ref"), () => MoveOn(what));
        }

        var outcome = await PublishAsync(repository, written);

        var moved = Assert.IsType<PublishOutcome.Moved>(outcome);
        Assert.NotEqual(written.Commit, Project.Git("rev-parse", "HEAD"));
        Assert.NotEqual(written.Commit, Project.Git("rev-parse", "main"));
        Assert.Contains("main", moved.Reason, StringComparison.Ordinal);
        Assert.False(File.Exists(LockPath));
        Assert.Equal($"M {TempRepository.File}", Project.Git("status", "--porcelain").Trim());
    }

    [Fact]
    public async Task ACommitThatMovesTheBranchBetweenTheCheckAndTheMoveLosesNothing()
    {
        var repository = await FindAsync();
        var written = await WriteOnDiskAsync(repository);
        var other = Project.Git("commit-tree", "HEAD^{tree}", "-p", "HEAD", "-m", "theirs");
        Commands.Before = command => Once(command.Arguments.Contains("update-ref"), () => Project.Git("update-ref", "refs/heads/main", other));

        var outcome = await PublishAsync(repository, written);

        Assert.IsType<PublishOutcome.Moved>(outcome);
        Assert.Equal(other, Project.Git("rev-parse", "main"));
        Assert.False(File.Exists(LockPath));
    }

    [Fact]
    [Trait("Accepts", "F18")]
    public async Task ALockThatNobodyHoldsIsNamedAndLeft()
    {
        var repository = await FindAsync();
        var written = await WriteOnDiskAsync(repository);
        await File.WriteAllTextAsync(LockPath, "somebody's\n", Token);

        var outcome = await PublishAsync(repository, written, new HastyTime());

        var locked = Assert.IsType<PublishOutcome.Locked>(outcome);
        Assert.Contains($"'{LockPath}' has been there for", locked.Reason, StringComparison.Ordinal);
        Assert.Contains("held open by no process", locked.Reason, StringComparison.Ordinal);
        Assert.Equal("somebody's\n", await File.ReadAllTextAsync(LockPath, Token));
        Assert.Equal(repository.Head, Project.Git("rev-parse", "main"));
    }

    [Fact]
    [Trait("Accepts", "F18")]
    public async Task ALockThatGoesAwayIsWaitedFor()
    {
        var repository = await FindAsync();
        var written = await WriteOnDiskAsync(repository);
        await File.WriteAllTextAsync(LockPath, string.Empty, Token);

        var outcome = await PublishAsync(repository, written, onPrepared: () => Once(Prepared.Count == 2, () => File.Delete(LockPath)));

        Assert.IsType<PublishOutcome.Published>(outcome);
        Assert.Equal(string.Empty, Project.Git("status", "--porcelain"));
    }

    [Fact]
    [Trait("Accepts", "F18")]
    public async Task ALockOnTheBranchIsNamedAndTheIndexIsGivenBack()
    {
        var repository = await FindAsync();
        var written = await WriteOnDiskAsync(repository);
        var branchLock = Project.At(".git/refs/heads/main.lock");
        await File.WriteAllTextAsync(branchLock, string.Empty, Token);

        var outcome = await PublishAsync(repository, written);

        Assert.Contains($"'{branchLock}'", Assert.IsType<PublishOutcome.Locked>(outcome).Reason, StringComparison.Ordinal);
        Assert.True(File.Exists(branchLock));
        Assert.False(File.Exists(LockPath));
    }

    [Fact]
    public async Task WhatTheOperatorStagesMeanwhileStaysStaged()
    {
        Project.Write("late.txt", "late\n");
        var repository = await FindAsync();
        var written = await WriteOnDiskAsync(repository);

        var outcome = await PublishAsync(repository, written, onPrepared: () => Once(Prepared.Count == 1, () => Project.Git("add", "late.txt")));

        Assert.IsType<PublishOutcome.Published>(outcome);
        Assert.Equal("A  late.txt", Project.Git("status", "--porcelain"));
    }

    // What an operator does who does not know that hex holds the index.
    private void MoveOn(string what)
    {
        switch (what)
        {
            case "commit":
                Project.Git("update-ref", "refs/heads/main", Project.Git("commit-tree", "HEAD^{tree}", "-p", "HEAD", "-m", "theirs"));
                break;
            case "switch":
                Project.Git("branch", "side");
                Project.Git("symbolic-ref", "HEAD", "refs/heads/side");
                break;
            default:
                Project.Git("update-ref", "--no-deref", "HEAD", "HEAD");
                break;
        }
    }
}
