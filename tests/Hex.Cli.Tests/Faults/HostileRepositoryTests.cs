using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>A repository is data: nothing it holds is run, followed or removed by hex.</summary>
public sealed class HostileRepositoryTests : FaultTest
{
    private string Marker => Path.Combine(Repository.Parent, "marker");

    [Theory]
    [InlineData("")]
    [InlineData("bare")]
    [Trait("Accepts", "S7")]
    public async Task ABareRepositoryInAFolderRunsNothing(string folder)
    {
        Repository.Git("init", "--quiet", "--bare", "bare");
        Repository.Git("-C", "bare", "config", "core.fsmonitor", $"touch '{Marker}'");
        Repository.Git("-C", "bare", "config", "core.worktree", Repository.Root);
        Repository.Git("-C", "bare", "config", "core.bare", "false");
        File.Delete(Marker);
        var checker = Checker.Before(Home, Repository);

        var result = await RunInAsync(Repository.At(folder), TempRepository.File, TempRepository.Evidence, Right);

        Assert.False(File.Exists(Marker), "the file system monitor of a planted repository ran");
        if (folder.Length == 0)
        {
            AssertEnded(0, "committed", result);
            await checker.OneCommitAddedAsync(TempRepository.File);
        }
        else
        {
            AssertSaid(4, "has no working tree", result);
            await checker.NothingChangedAsync();
        }
    }

    [Theory]
    [InlineData("core.fsmonitor")]
    [InlineData("core.pager")]
    [InlineData("filter.planted.clean")]
    [InlineData("diff.planted.textconv")]
    [InlineData("diff.external")]
    [InlineData("core.sshCommand")]
    [InlineData("alias.status")]
    [Trait("Accepts", "S5")]
    public async Task AProgramInTheConfigurationIsNotRun(string key)
    {
        Repository.Write(".gitattributes", "other.txt filter=planted diff=planted\n");
        Repository.Commit("attributes");
        Repository.Git("config", key, $"{(key.StartsWith("alias", StringComparison.Ordinal) ? "!" : "")}touch '{Marker}'; cat");

        // Of another time than the index knows: git has to look inside, through the filter if there were one.
        File.SetLastWriteTimeUtc(Repository.At("other.txt"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var checker = Checker.Before(Home, Repository);
        File.Delete(Marker);

        var result = await RunAsync(TempRepository.Evidence, Right);

        AssertEnded(0, "committed", result);
        Assert.False(File.Exists(Marker), $"{key} was run");
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("bin")]
    [Trait("Accepts", "S9")]
    public async Task AGitOfTheRepositoryIsNeverRun(string searched)
    {
        foreach (var path in new[] { "git", "bin/git", "bash", "bin/bash" })
        {
            Repository.Write(path, $"#!/bin/sh\ntouch '{Marker}'\n");
            File.SetUnixFileMode(Repository.At(path), (UnixFileMode)Convert.ToInt32("755", 8));
        }

        Repository.Commit("programs");
        var checker = Checker.Before(Home, Repository);

        var result = await HexCommand.RunAsync(
            Home, Repository.Root, new Dictionary<string, string?> { ["PATH"] = $"{searched}:{Environment.GetEnvironmentVariable("PATH")}" },
            "do", "run", "put the value right", "--file", TempRepository.File, "--evidence", "/bin/grep -qx right value.txt", "--model", Right, "--json");

        AssertEnded(0, "committed", result);
        Assert.False(File.Exists(Marker), "a program of the repository was run");
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Fact]
    [Trait("Accepts", "S10")]
    public async Task ALinkInPlaceOfTheFolderOfWorktreesIsRefused()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(Repository.Parent, "elsewhere")).FullName;
        var link = Path.Combine(Repository.Parent, ".hex-autoruns");
        Directory.CreateSymbolicLink(link, elsewhere);
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync(TempRepository.Evidence, Right, "--isolate");

        AssertSaid(4, "it is a symbolic link", result);
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere));
        Directory.Delete(link);
        await checker.NothingChangedAsync();
    }

    [Fact]
    [Trait("Accepts", "S10")]
    public async Task AWorktreeTheEvidenceReplacesByALinkIsNotUsedAgain()
    {
        var twin = Path.Combine(Repository.Parent, "twin");
        Repository.Git("clone", "--quiet", ".", twin);
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync($"sh check.sh && mv \"$PWD\" '{Repository.Parent}/moved' && ln -s '{twin}' \"$PWD\"", Right, "--isolate");

        Assert.NotEqual(0, result.Exit);
        Assert.Equal("before\nwrong\nafter\n", await File.ReadAllTextAsync(Path.Combine(twin, TempRepository.File)));
        Assert.Equal(string.Empty, Repository.Git("-C", twin, "status", "--porcelain"));
        await checker.NothingChangedAsync();
    }

    [Theory]
    [InlineData("echo 'gitdir: {planted}/.git' > .git")]
    [InlineData("rm .git && ln -s '{planted}/.git' .git")]
    [InlineData("rm .git && cp -r '{planted}/.git' .git")]
    [InlineData("rm .git")]
    [Trait("Accepts", "S4")]
    public async Task AWorktreeTheEvidenceLeadsToAnotherRepositoryIsNotUsedAgain(string meddling)
    {
        var planted = Path.Combine(Repository.Parent, "planted");
        Repository.Git("clone", "--quiet", ".", planted);
        foreach (var hook in (string[])["pre-commit", "post-commit", "reference-transaction", "post-index-change", "post-checkout", "update"])
        {
            await File.WriteAllTextAsync(Path.Combine(planted, ".git/hooks", hook), $"#!/bin/sh\ntouch '{Marker}'\n");
            File.SetUnixFileMode(Path.Combine(planted, ".git/hooks", hook), (UnixFileMode)Convert.ToInt32("755", 8));
        }

        Repository.Git("-C", planted, "config", "core.fsmonitor", $"touch '{Marker}'");
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync($"sh check.sh && {meddling.Replace("{planted}", planted, StringComparison.Ordinal)}", Right, "--isolate");

        Assert.True(result.Exit is 1 or 4, $"exit {result.Exit}: {result.Error}");
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.False(File.Exists(Marker), "a program of the planted repository was run");
        await checker.NothingChangedAsync();
    }

    [Fact]
    [Trait("Accepts", "S11")]
    public async Task RemovingAWorktreeDoesNotFollowItsLinks()
    {
        var outside = Directory.CreateDirectory(Path.Combine(Repository.Parent, "outside")).FullName;
        await File.WriteAllTextAsync(Path.Combine(outside, "precious.txt"), "precious\n");
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync(
            $"ln -sfn '{outside}' folder-link; ln -sf '{outside}/precious.txt' file-link; ln -f '{outside}/precious.txt' hard-link; mkdir -p locked/in; touch locked/in/x; chmod 500 locked/in; sh check.sh", Right, "--isolate");

        AssertEnded(0, "committed", result);
        Assert.Equal("precious\n", await File.ReadAllTextAsync(Path.Combine(outside, "precious.txt")));
        await checker.OneBranchAddedAsync(TempRepository.File);
    }

    [Theory]
    [InlineData("-x")]
    [InlineData("--upload-pack=x")]
    [Trait("Accepts", "S8")]
    public async Task ABranchThatLooksLikeAnOptionIsABranch(string branch)
    {
        Repository.Git("update-ref", $"refs/heads/{branch}", "HEAD");
        Repository.Git("symbolic-ref", "HEAD", $"refs/heads/{branch}");
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync(TempRepository.Evidence, Right);

        AssertEnded(0, "committed", result);
        Assert.Equal(branch, result.End.Branch);
        await checker.OneCommitAddedAsync(TempRepository.File);
    }
}
