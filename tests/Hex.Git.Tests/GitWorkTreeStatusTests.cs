using Hex.Core.Repositories;
using Hex.Testing.Product;

namespace Hex.Git.Tests;

public sealed class GitWorkTreeStatusTests : GitScene
{
    [Fact]
    public async Task ACleanTreeHasNoEntries()
    {
        var state = await ReadAsync();

        Assert.Empty(state.Entries);
        Assert.Equal((Project.Git("rev-parse", "HEAD"), "refs/heads/main"), (state.Head, state.Branch));
    }

    [Fact]
    public async Task ADetachedHeadHasNoBranch()
    {
        Project.Git("checkout", "--quiet", "--detach");

        Assert.Null((await ReadAsync()).Branch);
    }

    [Fact]
    [Trait("Accepts", "F22")]
    public async Task OddNamesAreToldAsTheyAre()
    {
        Write("x\n");
        var untracked = (await ReadAsync()).Entries;
        Project.Commit("odd");
        Write("changed\n");

        var changed = (await ReadAsync()).Entries;

        Assert.Equal(OddNames.All.Order(StringComparer.Ordinal), untracked.Keys.Order(StringComparer.Ordinal));
        Assert.All(untracked.Values, entry => Assert.False(entry.IsTracked));
        Assert.Equal(OddNames.All.Order(StringComparer.Ordinal), changed.Keys.Order(StringComparer.Ordinal));
        Assert.All(changed.Values, entry => Assert.Equal((true, 'M'), (entry.IsTracked, entry.FileStatus)));

        void Write(string content) => OddNames.All.ToList().ForEach(name => Project.Write(name, content));
    }

    [Fact]
    public async Task ARenameIsADeletionAndAnAddition()
    {
        Project.Git("config", "status.renames", "copies");
        Project.Git("mv", "other.txt", "moved.txt");

        var entries = (await ReadAsync()).Entries;

        Assert.Equal(('D', 'A'), (entries["other.txt"].IndexStatus, entries["moved.txt"].IndexStatus));
    }

    [Fact]
    public async Task AFileMeantToBeAddedIsTrackedAndNotStaged()
    {
        Project.Write("new.txt", "x\n");
        Project.Git("add", "--intent-to-add", "new.txt");

        var entry = (await ReadAsync()).Entries["new.txt"];

        Assert.Equal((true, ' ', 'A'), (entry.IsTracked, entry.IndexStatus, entry.FileStatus));
    }

    [Fact]
    public async Task AFileThatBecameALinkChangedItsType()
    {
        File.Delete(Project.At("other.txt"));
        File.CreateSymbolicLink(Project.At("other.txt"), "value.txt");

        Assert.Equal('T', (await ReadAsync()).Entries["other.txt"].FileStatus);
    }

    [Fact]
    public async Task AnExecutableBitIsAChange()
    {
        File.SetUnixFileMode(Project.At("other.txt"), File.GetUnixFileMode(Project.At("other.txt")) | UnixFileMode.UserExecute);

        Assert.Equal('M', (await ReadAsync()).Entries["other.txt"].FileStatus);
    }

    [Fact]
    public async Task AMissingFileHasNoStamp()
    {
        File.Delete(Project.At("other.txt"));

        var entry = (await ReadAsync()).Entries["other.txt"];

        Assert.Equal(('D', string.Empty), (entry.FileStatus, entry.Stamp));
    }

    [Theory]
    [InlineData("content")]
    [InlineData("time")]
    [InlineData("mode")]
    public async Task AStampTellsThatAChangedFileChangedAgain(string what)
    {
        Project.Write("other.txt", "changed\n");
        var before = await ReadAsync();
        switch (what)
        {
            case "content":
                Project.Write("other.txt", "changed again\n");
                break;
            case "time":
                File.SetLastWriteTimeUtc(Project.At("other.txt"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
                break;
            default:
                File.SetUnixFileMode(Project.At("other.txt"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
                break;
        }

        Assert.Equal(["other.txt"], before.TrackedChangesIn(await ReadAsync()));
    }

    [Fact]
    [Trait("Accepts", "F23")]
    public async Task AChangeInsideASubmoduleShowsWhateverTheConfigurationSays()
    {
        Project.Git("clone", "--quiet", ".", "../library");
        Project.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../library", "library");
        Project.Commit("library");
        Project.Git("config", "submodule.library.ignore", "all");
        Project.Git("config", "diff.ignoreSubmodules", "all");
        Project.Write("library/other.txt", "changed\n");

        Assert.Equal('M', (await ReadAsync()).Entries["library"].FileStatus);
    }

    [Fact]
    public async Task AConflictShowsAsUnmerged()
    {
        Project.Git("checkout", "--quiet", "-b", "side");
        Project.Write("other.txt", "side\n");
        Project.Commit("side");
        Project.Git("checkout", "--quiet", "main");
        Project.Write("other.txt", "main\n");
        Project.Commit("main");
        Project.TryGit("merge", "side");

        Assert.Equal('U', (await ReadAsync()).Entries["other.txt"].IndexStatus);
    }

    [Fact]
    public async Task EveryUntrackedFileIsNamedWhateverTheConfigurationSays()
    {
        Project.Git("config", "status.showUntrackedFiles", "no");
        Project.Write("new/one.txt", "x\n");
        Project.Write("new/deep/two.txt", "x\n");

        Assert.Equal(["new/deep/two.txt", "new/one.txt"], (await ReadAsync()).Entries.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task IgnoredFilesDoNotShow()
    {
        Project.Write(".gitignore", "*.log\n");
        Project.Commit("ignore");
        Project.Write("build.log", "x\n");

        Assert.Empty((await ReadAsync()).Entries);
    }

    [Fact]
    public async Task ALinkThatCarriesABuildInputDoesNotShowAndAnyOtherDoes()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(Project.Parent, "tree/node_modules")).FullName;
        File.CreateSymbolicLink(Project.At("node_modules"), elsewhere);
        File.CreateSymbolicLink(Project.At("mine"), elsewhere);
        File.CreateSymbolicLink(Project.At("inner"), Project.At("inner"));

        Assert.Equal(["inner", "mine"], (await ReadAsync()).Entries.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task TrackedFilesAreKnownByName()
    {
        Project.Write("new.txt", "x\n");
        Project.Write("odd\nname", "x\n");
        Project.Git("add", "odd\nname");

        var tracked = await TrackedAsync();

        Assert.Equal(["check.sh", "odd\nname", "other.txt", TempRepository.File], tracked.Paths.Order(StringComparer.Ordinal));
        Assert.Empty(tracked.Hidden);
    }

    [Theory]
    [InlineData("--assume-unchanged")]
    [InlineData("--skip-worktree")]
    public async Task AFileThatGitWasToldNotToLookAtIsKnown(string option)
    {
        Project.Git("update-index", option, "other.txt");
        Project.Write("other.txt", "nobody sees this\n");

        var (state, tracked) = (await ReadAsync(), await TrackedAsync());

        Assert.Empty(state.Entries);
        Assert.Equal(["other.txt"], tracked.Hidden);
    }

    [Fact]
    public async Task AnIndexThatIsTheSameIsListedOnce()
    {
        var tree = (await FindAsync()).Tree;
        var status = new GitWorkTreeStatus(Git);

        await status.TrackedAsync(tree, Token);
        var before = await status.TrackedAsync(tree, Token);
        Project.Git("update-index", "--assume-unchanged", "other.txt");
        var after = await status.TrackedAsync(tree, Token);

        Assert.Equal(2, Commands.Started.Count(command => command.Arguments.Contains("ls-files")));
        Assert.Empty(before.Hidden);
        Assert.Equal(["other.txt"], after.Hidden);
    }

    [Fact]
    [Trait("Accepts", "F23")]
    public async Task WhatASparseCheckoutLeavesOutIsNotHidden()
    {
        Project.Write("out/far.txt", "x\n");
        Project.Write("in/near.txt", "x\n");
        Project.Commit("folders");
        Project.Git("sparse-checkout", "set", "--cone", "in");

        var tracked = await TrackedAsync();

        Assert.Contains("out/far.txt", tracked.Paths);
        Assert.Empty(tracked.Hidden);
    }

    [Fact]
    public async Task APatternMatchesTrackedAndNewFilesAndNoIgnoredOnes()
    {
        Project.Write(".gitignore", "ignored.txt\n");
        Project.Write("in/new.txt", "x\n");
        Project.Write("ignored.txt", "x\n");

        Assert.Equal(["in/new.txt", "other.txt", TempRepository.File], await MatchAsync("**/*.txt"));
        Assert.Equal(["other.txt", TempRepository.File], await MatchAsync("*.txt"));
    }

    [Theory]
    [Trait("Accepts", "S8")]
    [InlineData("--output=stolen")]
    [InlineData("-z")]
    [InlineData(":(exclude)*")]
    [InlineData(":/")]
    public async Task APatternIsNeverAnOption(string pattern)
    {
        var matches = await MatchAsync(pattern);

        Assert.Empty(matches);
        Assert.False(File.Exists(Project.At("stolen")));
    }

    [Fact]
    [Trait("Accepts", "F22")]
    public async Task IgnoredOddNamesAreFound()
    {
        Project.Write(".gitignore", "*\n");

        Assert.Equal(OddNames.All, await IgnoredAsync([.. OddNames.All, "other.txt"]));
    }

    [Fact]
    public async Task OfNoIgnoredPathsNoneIsTold() => Assert.Empty(await IgnoredAsync("other.txt", "missing.txt"));

    [Theory]
    [InlineData("filter=planted", true)]
    [InlineData("filter=nobody-configured-it", false)]
    [InlineData("filter", false)]
    [InlineData("-filter", false)]
    [InlineData("!filter", false)]
    [InlineData("filter=lfs", false)]
    public async Task AFilteredPathIsTold(string attribute, bool isFiltered)
    {
        Project.Write(".gitattributes", $"other.txt {attribute}\n");
        Project.Git("config", "filter.planted.clean", "cat");

        var filtered = await new GitWorkTreeStatus(Git).FilteredAsync((await FindAsync()).Tree, ["other.txt", "-x", TempRepository.File], Token);

        Assert.Equal(isFiltered ? ["other.txt"] : [], filtered);
    }

    private async Task<WorkTreeState> ReadAsync() => await new GitWorkTreeStatus(Git).ReadAsync((await FindAsync()).Tree, Token);

    private async Task<TrackedFiles> TrackedAsync() => await new GitWorkTreeStatus(Git).TrackedAsync((await FindAsync()).Tree, Token);

    private async Task<IReadOnlyList<string>> MatchAsync(string pattern) => await new GitWorkTreeStatus(Git).MatchAsync((await FindAsync()).Tree, pattern, Token);

    private async Task<IReadOnlyList<string>> IgnoredAsync(params string[] paths) => await new GitWorkTreeStatus(Git).IgnoredAsync((await FindAsync()).Tree, paths, Token);
}
