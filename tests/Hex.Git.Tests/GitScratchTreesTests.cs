using Hex.Core.Failures;
using Hex.Testing.Machine;
using Hex.Testing.Product;

namespace Hex.Git.Tests;

public sealed class GitScratchTreesTests : GitScene
{
    private string Records => Project.At(".git/hex/tmp");

    [Fact]
    public async Task ACopyHasTheFilesAsTheyAreAndNoRepository()
    {
        Project.Write("other.txt", "changed\n");
        Project.Write("new\nname", "new\n");
        Project.Write(".git/info/exclude", "node_modules/\nsecret\n");
        Project.Write("node_modules/x.js", "x\n");
        Project.Write("secret", "x\n");
        File.Delete(Project.At("check.sh"));
        Directory.CreateSymbolicLink(Project.At("link"), "src");

        await using var copy = await CopyAsync();

        Assert.Equal(
            ["link", "new\nname", "node_modules", "other.txt", TempRepository.File],
            Directory.EnumerateFileSystemEntries(copy.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("changed\n", await File.ReadAllTextAsync(Path.Combine(copy.Root, "other.txt"), Token));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(copy.Root));
    }

    [Fact]
    public async Task WhatIsWrittenToACopyIsInTheCopyAloneAndNewerEachTime()
    {
        await using var copy = await CopyAsync();

        copy.Write("other.txt", "one\n"u8);
        var first = File.GetLastWriteTimeUtc(Path.Combine(copy.Root, "other.txt"));
        copy.Write("other.txt", "two\n"u8);

        Assert.Equal("two\n", await File.ReadAllTextAsync(Path.Combine(copy.Root, "other.txt"), Token));
        Assert.True(File.GetLastWriteTimeUtc(Path.Combine(copy.Root, "other.txt")) >= first.AddSeconds(1));
        Assert.Equal("untouched\n", Project.Read("other.txt"));
    }

    [Fact]
    public async Task ADisposedCopyLeavesNothing()
    {
        var copy = await CopyAsync();
        Directory.CreateSymbolicLink(Path.Combine(copy.Root, "outside"), Project.Root);

        await copy.DisposeAsync();

        Assert.False(Directory.Exists(copy.Root));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Records));
        Assert.Equal("untouched\n", Project.Read("other.txt"));
    }

    [Fact]
    public async Task ACopyThatCannotBeMadeLeavesNothing()
    {
        var tree = (await FindAsync()).Tree;
        var root = string.Empty;
        Commands.Before = command =>
        {
            root = Copies().Single();
            Commands.Before = _ => { };
            File.Delete(Path.Combine(tree.GitDirectory, "HEAD"));
        };

        await Assert.ThrowsAsync<HexException>(() => Trees().CopyAsync(tree, Token));

        Assert.False(Directory.Exists(root));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Records));
    }

    [Fact]
    [Trait("Accepts", "F1")]
    public async Task TheCopyOfADeadProcessIsRemovedAndThatOfALivingOneStays()
    {
        var tree = (await FindAsync()).Tree;
        await using var living = await CopyAsync();
        var dead = Abandon($"hex-scratch-{Guid.NewGuid():n}");

        Trees().RemoveAbandoned(tree);

        Assert.False(Directory.Exists(dead));
        Assert.True(File.Exists(Path.Combine(living.Root, "other.txt")));
        Assert.Equal([living.Root], Copies());
    }

    [Theory]
    [InlineData("project")]
    [InlineData("hex-scratch-x")]
    [InlineData("hex-scratch-00000000000000000000000000000000/..")]
    public async Task ARecordThatNamesSomethingElseHasNothingRemoved(string name)
    {
        var tree = (await FindAsync()).Tree;
        var precious = Abandon(name);

        Trees().RemoveAbandoned(tree);

        Assert.True(Directory.Exists(precious));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Records));
    }

    // A test runner that follows links would find the tests of the copy in the working tree as well.
    [Fact]
    public async Task NoLinkInTheRepositoryLeadsIntoACopy()
    {
        await using var copy = await CopyAsync();

        Assert.DoesNotContain(
            new DirectoryInfo(Project.Root).EnumerateFileSystemInfos("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }),
            entry => entry.LinkTarget is not null);
    }

    private GitScratchTrees Trees() => new(Git, new GitBuildInputs(Git, CarriedInputs.With([], [])), RealMachine.Folders);

    private async Task<Hex.Core.Ports.IScratchTree> CopyAsync() => await Trees().CopyAsync((await FindAsync()).Tree, Token);

    private List<string> Copies() =>
        [.. Directory.EnumerateDirectories(Records).Select(record => Path.Combine(record, "copy")).Where(File.Exists).Select(File.ReadAllText)];

    // What a process that was killed leaves: the copy, its record, and an owner's file that nobody holds.
    private string Abandon(string name)
    {
        var copy = Path.Combine(Project.Parent, name);
        Directory.CreateDirectory(copy);
        var record = Path.Combine(Records, Guid.NewGuid().ToString("n"));
        Directory.CreateDirectory(record);
        File.WriteAllText(Path.Combine(record, "copy"), copy);
        File.WriteAllText($"{record}.owner", string.Empty);
        return copy;
    }
}
