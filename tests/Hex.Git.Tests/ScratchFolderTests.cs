using Hex.Testing.Machine;

namespace Hex.Git.Tests;

public sealed class ScratchFolderTests : GitScene
{
    [Fact]
    public async Task AScratchFolderIsPrivateAndInTheCommonFolderOfTheRepository()
    {
        Project.Git("worktree", "add", "--quiet", "--detach", "../side");

        using var folder = ScratchFolder.Make((await FindAsync(Path.Combine(Project.Parent, "side"))).Tree);

        Assert.Equal(Project.At(".git/hex/tmp"), Path.GetDirectoryName(folder.Path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.Path));
    }

    [Fact]
    public async Task ItIsGoneWithItsUserAndAllThatIsInIt()
    {
        var folder = ScratchFolder.Make((await FindAsync()).Tree);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "index"), "x", Token);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "outside"), Project.Root);

        folder.Dispose();

        Assert.Empty(Directory.EnumerateFileSystemEntries(Project.At(".git/hex/tmp")));
        Assert.Equal("untouched\n", Project.Read("other.txt"));
    }

    [Fact]
    public async Task TwoUsersHaveTwoFolders()
    {
        var tree = (await FindAsync()).Tree;
        using var first = ScratchFolder.Make(tree);
        using var second = ScratchFolder.Make(tree);

        Assert.NotEqual(first.Path, second.Path);
    }

    [Fact]
    [Trait("Accepts", "F3")]
    public async Task TheFolderOfADeadProcessIsRemovedAndThoseOfLivingOnesStay()
    {
        var tree = (await FindAsync()).Tree;
        using var mine = ScratchFolder.Make(tree);
        var (dead, living) = (Leave("dead"), Leave("living"));
        using var other = ForeignLock.Take($"{living}.owner");
        var found = new List<string>();

        ScratchFolder.RemoveAbandoned(tree, found.Add);

        Assert.Equal([dead], found);
        Assert.Equal((false, true, true), (Directory.Exists(dead), Directory.Exists(living), Directory.Exists(mine.Path)));
        Assert.False(File.Exists($"{dead}.owner"));
    }

    [Fact]
    [Trait("Accepts", "F3")]
    public async Task AFolderIsFreeAtTheInstantItsProcessIsKilled()
    {
        var tree = (await FindAsync()).Tree;
        Directory.CreateDirectory(Project.At(".git/hex/tmp"));
        var folder = Leave("killed");
        using var other = ForeignLock.Take($"{folder}.owner");

        other.Kill();
        ScratchFolder.RemoveAbandoned(tree, _ => { });

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task AnOwnerThatDiedBeforeItsFolderWasMadeLeavesNothingEither()
    {
        var tree = (await FindAsync()).Tree;
        Directory.Delete(Leave("unborn"));

        ScratchFolder.RemoveAbandoned(tree, _ => { });

        Assert.Empty(Directory.EnumerateFileSystemEntries(Project.At(".git/hex/tmp")));
    }

    [Fact]
    public async Task WithoutAnyThereIsNothingToRemove()
    {
        var tree = (await FindAsync()).Tree;

        ScratchFolder.RemoveAbandoned(tree, _ => Assert.Fail("there was one"));

        Assert.False(Directory.Exists(Project.At(".git/hex/tmp")));
    }

    private string Leave(string name)
    {
        var folder = Directory.CreateDirectory(Project.At($".git/hex/tmp/{name}")).FullName;
        File.WriteAllText($"{folder}.owner", string.Empty);
        return folder;
    }
}
