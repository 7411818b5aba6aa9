using Hex.Core.Failures;
using Hex.Core.Repositories;
using Hex.Testing.Product;

namespace Hex.Git.Tests;

public sealed class GitPublisherTests : PublisherScene
{
    [Fact]
    public async Task TheBranchAndTheIndexMoveTogether()
    {
        var repository = await FindAsync();
        var written = await WriteOnDiskAsync(repository);

        var outcome = await PublishAsync(repository, written);

        Assert.IsType<PublishOutcome.Published>(outcome);
        Assert.Equal(written.Commit, Project.Git("rev-parse", "refs/heads/main"));
        Assert.Equal(string.Empty, Project.Git("status", "--porcelain"));
        Assert.Contains("commit (hex)", Project.Git("reflog", "-1", "main"), StringComparison.Ordinal);
        Assert.False(File.Exists(LockPath));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Project.At(".git/hex/tmp")));
    }

    [Fact]
    public async Task WhatElseIsStagedStaysStagedAndWhatIsChangedStaysChanged()
    {
        Project.Write("kept.txt", "one\n");
        Project.Commit("kept");
        Project.Write("kept.txt", "staged\n");
        Project.Write("added.txt", "added\n");
        Project.Git("add", "kept.txt", "added.txt");
        Project.Git("rm", "--quiet", "--cached", "other.txt");
        Project.Write("kept.txt", "and changed\n");
        Project.Write("meant.txt", "meant\n");
        Project.Git("add", "--intent-to-add", "meant.txt");
        var before = Project.Git("status", "--porcelain");
        var staged = Project.Git("show", ":kept.txt");
        var repository = await FindAsync();

        await PublishAsync(repository, await WriteOnDiskAsync(repository));

        Assert.Equal(before, Project.Git("status", "--porcelain"));
        Assert.Equal(staged, Project.Git("show", ":kept.txt"));
    }

    [Fact]
    public async Task AnUnfinishedMergeOfOtherFilesStaysInTheIndex()
    {
        Project.Git("checkout", "--quiet", "-b", "side");
        Project.Write("other.txt", "side\n");
        Project.Commit("side");
        Project.Git("checkout", "--quiet", "main");
        Project.Write("other.txt", "main\n");
        Project.Commit("main");
        Project.TryGit("merge", "side");
        var before = Project.Git("ls-files", "--unmerged");
        var repository = await FindAsync();

        var outcome = await PublishAsync(repository, await WriteOnDiskAsync(repository));

        Assert.IsType<PublishOutcome.Published>(outcome);
        Assert.Equal(before, Project.Git("ls-files", "--unmerged"));
    }

    [Fact]
    public async Task NewAndRemovedFilesGetAndLoseTheirEntries()
    {
        var repository = await FindAsync();
        var written = await WriteAsync(Draft(repository, TextFile("new/-x.txt", "x\n"), new CommitFile("other.txt", null, false)));
        Project.Write("new/-x.txt", "x\n");
        File.Delete(Project.At("other.txt"));

        await PublishAsync(repository, written);

        Assert.Equal(string.Empty, Project.Git("status", "--porcelain"));
        Assert.Equal(["check.sh", "new/-x.txt", TempRepository.File], Project.Git("ls-files").Split('\n'));
    }

    [Fact]
    public async Task ADetachedHeadMovesAndNoBranchDoes()
    {
        Project.Git("checkout", "--quiet", "--detach");
        var repository = await FindAsync();
        var written = await WriteOnDiskAsync(repository);

        await PublishAsync(repository, written);

        Assert.Equal(written.Commit, Project.Git("rev-parse", "HEAD"));
        Assert.Equal(repository.Head, Project.Git("rev-parse", "main"));
        Assert.NotEqual(0, Project.TryGit("symbolic-ref", "--quiet", "HEAD").Exit);
    }

    [Fact]
    public async Task WhatWasToldLastIsTheIndexThatIsThere()
    {
        var repository = await FindAsync();

        await PublishAsync(repository, await WriteOnDiskAsync(repository));

        Assert.Equal(new IndexLock(repository.Tree).HashOfIndex(), Prepared[^1]);
    }

    [Fact]
    [Trait("Accepts", "F4")]
    public async Task TheRefIsOnTheDiskWhenItHasMoved()
    {
        var repository = await FindAsync();
        var written = await WriteOnDiskAsync(repository);
        var trace = FsyncTrace.Of(Commands, Project.Parent);

        await PublishAsync(repository, written);

        Assert.Contains("update-ref", trace.Synced());
    }

    [Fact]
    public async Task AnEntryThatDoesNotFitTheIndexMovesNothing()
    {
        Project.Write("taken", "a file\n");
        Project.Git("add", "taken");
        File.Delete(Project.At("taken"));
        var repository = await FindAsync();
        var written = await WriteAsync(Draft(repository, TextFile("taken/inner.txt", "x\n")));
        Project.Write("taken/inner.txt", "x\n");

        await Assert.ThrowsAsync<HexException>(() => PublishAsync(repository, written));

        Assert.Equal(repository.Head, Project.Git("rev-parse", "main"));
        Assert.Equal("a file", Project.Git("show", ":taken"));
        Assert.False(File.Exists(LockPath));
    }

    [Fact]
    public async Task ABranchOfHexsOwnIsMadeAndMoved()
    {
        var repository = await FindAsync();
        var written = await WriteAsync(Draft(repository));

        var made = await BranchAsync(repository, "refs/heads/hex/auto/x", repository.Head, expected: null);
        var moved = await BranchAsync(repository, "refs/heads/hex/auto/x", written.Commit, repository.Head);

        Assert.IsType<PublishOutcome.Published>(made);
        Assert.IsType<PublishOutcome.Published>(moved);
        Assert.Equal(written.Commit, Project.Git("rev-parse", "hex/auto/x"));
    }

    [Theory]
    [Trait("Accepts", "F19")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ABranchThatIsNotWhatItShouldBeIsLeft(bool isExpectedMissing)
    {
        var repository = await FindAsync();
        var written = await WriteAsync(Draft(repository));
        Project.Git("branch", "hex/auto/x", "HEAD");

        var outcome = await BranchAsync(repository, "refs/heads/hex/auto/x", written.Commit, isExpectedMissing ? null : written.Commit);

        Assert.IsType<PublishOutcome.Moved>(outcome);
        Assert.Equal(repository.Head, Project.Git("rev-parse", "hex/auto/x"));
    }

    [Fact]
    public async Task ABranchInTheWayOfAllBranchesOfHexIsNamed()
    {
        Project.Git("branch", "hex");
        var repository = await FindAsync();

        var outcome = await BranchAsync(repository, "refs/heads/hex/auto/x", repository.Head, expected: null);

        Assert.Contains("'refs/heads/hex' exists", Assert.IsType<PublishOutcome.Moved>(outcome).Reason, StringComparison.Ordinal);
        Assert.Equal(["refs/heads/hex", "refs/heads/main"], Project.Git("for-each-ref", "--format=%(refname)").Split('\n'));
    }

    [Theory]
    [Trait("Accepts", "F3")]
    [InlineData(true, true, "completed")]
    [InlineData(false, true, "given back")]
    [InlineData(true, false, "left")]
    [InlineData(false, false, "left")]
    public async Task AnInterruptedPublicationIsSettledByWhatTheRefSays(bool hasMoved, bool isOurs, string end)
    {
        var repository = await FindAsync();
        var written = await WriteOnDiskAsync(repository);
        var index = Project.At(".git/index");
        File.Copy(index, LockPath);
        await File.AppendAllTextAsync(LockPath, "changed", Token);
        var (before, prepared) = (IndexLock.HashOf(index), IndexLock.HashOf(LockPath));
        Project.Git("update-ref", "refs/heads/main", hasMoved ? written.Commit : "HEAD");

        var settled = await Publisher().SettleAsync(repository.Tree, "refs/heads/main", written.Commit, isOurs ? ["another", prepared] : ["another"], Token);

        Assert.Equal(hasMoved, settled);
        Assert.Equal(end == "left", File.Exists(LockPath));
        Assert.Equal(end == "completed" ? prepared : before, IndexLock.HashOf(index));
    }

    [Fact]
    public async Task APublicationThatLaterCommitsFollowedHasLanded()
    {
        var repository = await FindAsync();
        var written = await WriteAsync(Draft(repository));
        Project.Git("reset", "--quiet", "--hard", written.Commit);
        Project.Write("other.txt", "later\n");
        Project.Commit("later");

        Assert.True(await Publisher().SettleAsync(repository.Tree, "refs/heads/main", written.Commit, [], Token));
        Assert.False(await Publisher().SettleAsync(repository.Tree, "refs/heads/gone", written.Commit, [], Token));
    }

    private Task<PublishOutcome> BranchAsync(Repository repository, string branch, string commit, string? expected) =>
        Publisher().PublishBranchAsync(repository.Tree, branch, commit, expected, Token);
}
