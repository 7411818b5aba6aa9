using Hex.Core.Failures;

namespace Hex.Git.Tests;

public sealed class IndexLockTests : GitScene
{
    private string LockPath => Project.At(".git/index.lock");

    [Fact]
    public async Task ALockIsTakenWithItsContentAndOnce()
    {
        var indexLock = new IndexLock((await FindAsync()).Tree);

        var taken = (indexLock.TryTake(Prepared("first")), indexLock.TryTake(Prepared("second")));

        Assert.Equal((true, false), taken);
        Assert.Equal("first", await File.ReadAllTextAsync(LockPath, Token));
    }

    [Fact]
    public async Task WhileItIsHeldGitItselfWritesNoIndex()
    {
        var indexLock = new IndexLock((await FindAsync()).Tree);
        indexLock.TryTake(Prepared("mine"));

        Assert.Contains("index.lock", Project.TryGit("add", "--all").Output, StringComparison.Ordinal);
        Assert.NotEqual(0, Project.TryGit("read-tree", "HEAD").Exit);
    }

    [Fact]
    public async Task ACompletedLockIsTheIndex()
    {
        var indexLock = new IndexLock((await FindAsync()).Tree);
        var prepared = Prepared("new index");
        indexLock.TryTake(prepared);

        indexLock.Complete();

        Assert.Equal(IndexLock.HashOf(prepared), indexLock.HashOfIndex());
        Assert.False(File.Exists(LockPath));
    }

    [Fact]
    public async Task AReleasedLockLeavesTheIndexAlone()
    {
        var indexLock = new IndexLock((await FindAsync()).Tree);
        var before = indexLock.HashOfIndex();
        indexLock.TryTake(Prepared("mine"));

        indexLock.Release();

        Assert.Equal(before, indexLock.HashOfIndex());
        Assert.False(File.Exists(LockPath));
    }

    [Fact]
    public async Task AWorkingTreeWithoutAnIndexHasNoHash()
    {
        var tree = (await FindAsync()).Tree;
        File.Delete(Project.At(".git/index"));

        Assert.Null(new IndexLock(tree).HashOfIndex());
    }

    [Fact]
    public async Task AnIndexThatCannotBeLockedIsNamed()
    {
        var tree = (await FindAsync()).Tree with { GitDirectory = Path.Combine(Project.Parent, "gone") };

        var exception = Assert.Throws<HexException>(() => new IndexLock(tree).TryTake(Prepared("mine")));

        Assert.Equal((FailureKind.Environment, "index_not_writable"), (exception.Failure.Kind, exception.Failure.Code));
    }

    private string Prepared(string content)
    {
        var file = Path.Combine(Project.Parent, $"prepared-{content}");
        File.WriteAllText(file, content);
        return file;
    }
}
