using Hex.Core.Failures;

namespace Hex.Git.Tests;

public sealed class GitRevisionsTests : GitScene
{
    [Fact]
    public async Task AHeadThatWentOnForksAtTheRevision()
    {
        var first = (await FindAsync()).Head;
        Project.Write("later.txt", "later\n");
        Project.Git("add", "later.txt");
        Project.Git("commit", "-m", "later");

        var fork = await new GitRevisions(Git).ForkPointAsync((await FindAsync()).Tree, "HEAD~1", Token);

        Assert.Equal(first, fork);
    }

    [Theory]
    [InlineData("nothing-like-it")]
    [InlineData("--help")]
    [InlineData("-c core.editor=true")]
    public async Task WhatIsNoCommitIsAUsageError(string revision)
    {
        var tree = (await FindAsync()).Tree;

        var exception = await Assert.ThrowsAsync<HexException>(() => new GitRevisions(Git).ForkPointAsync(tree, revision, Token));

        Assert.Equal((FailureKind.Usage, "unknown_revision"), (exception.Failure.Kind, exception.Failure.Code));
    }
}
