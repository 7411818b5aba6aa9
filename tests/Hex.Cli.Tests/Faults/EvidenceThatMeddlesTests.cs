using Hex.Core.Runs;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>Evidence that changes what it is meant to judge.</summary>
[Trait("Accepts", "F12")]
[Trait("Accepts", "S5")]
[Trait("Accepts", "S19")]
public sealed class EvidenceThatMeddlesTests : FaultTest
{
    [Theory]
    [InlineData("echo more >> value.txt", false)]
    [InlineData("rm value.txt", false)]
    [InlineData("echo exit 0 > check.sh", true)]
    [InlineData("echo x >> other.txt", true)]
    [InlineData("git commit --quiet --all --message mine", true)]
    [InlineData("git checkout --quiet -b elsewhere", true)]
    [InlineData("git config core.fsmonitor /bin/true", true)]
    [InlineData("echo exit 1 > \"$(git rev-parse --git-common-dir)/hooks/pre-commit\"", true)]
    public async Task APassThatChangesWhatItJudgesIsNoPassInPlace(string meddling, bool isPutBack)
    {
        var result = await RunAsync($"sh check.sh && {meddling}", Right);

        AssertEnded(1, "evidence_tampered", result);
        AssertNoCommitOfHex();
        Assert.Equal(isPutBack, File.Exists(Repository.At(TempRepository.File)) && Repository.Read(TempRepository.File) == "before\nwrong\nafter\n");
    }

    [Theory]
    [InlineData("echo more >> value.txt")]
    [InlineData("rm value.txt")]
    [InlineData("echo exit 0 > check.sh")]
    [InlineData("echo x >> other.txt")]
    [InlineData("git commit --quiet --all --message mine")]
    public async Task APassThatChangesWhatItJudgesIsNoPassInAWorktree(string meddling)
    {
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync($"sh check.sh && {meddling}", Right, "--isolate");

        AssertEnded(1, "evidence_tampered", result);
        await checker.NothingChangedAsync();
    }

    [Theory]
    [InlineData("git config core.fsmonitor /bin/true", "config")]
    [InlineData("echo exit 1 > \"$(git rev-parse --git-common-dir)/hooks/pre-commit\"", "hooks/pre-commit")]
    public async Task AWorktreeDoesNotHideAChangeOfTheSettings(string meddling, string named)
    {
        var result = await RunAsync($"sh check.sh && {meddling}", Right, "--isolate");

        AssertEnded(1, "evidence_tampered", result);
        Assert.Contains(named, result.End.Message, StringComparison.Ordinal);
        AssertNoCommitOfHex();
        Assert.Equal(string.Empty, Repository.Git("for-each-ref", "refs/heads/hex"));
    }

    [Theory]
    [InlineData("sed -i s/before/BEFORE/ value.txt", false)]
    [InlineData("rm -f value.txt", false)]
    [InlineData("git checkout --quiet -B elsewhere", false)]
    [InlineData("sed -i s/untouched/touched/ other.txt", true)]
    [InlineData("sed -i s/before/BEFORE/ value.txt", true)]
    public async Task ABaselineThatChangesWhatItJudgesIsRefused(string meddling, bool isolated)
    {
        var result = await RunAsync($"{meddling}; sh check.sh", Right, isolated ? ["--isolate"] : []);

        AssertEnded(4, "baseline_tampered", result);
        AssertNoCommitOfHex();
    }

    [Fact]
    public async Task AnIncludedFileThatChangesMeanwhileIsNotCommitted()
    {
        Repository.Write("notes.txt", "as tested\n");

        var result = await RunAsync("sh check.sh && name=notes && echo more >> $name.txt", Right, "--include", "notes.txt");

        AssertEnded(4, "included_changed", result);
        AssertNoCommitOfHex();
        Assert.Equal("as tested\nmore\n", Repository.Read("notes.txt"));
    }

    [Fact]
    public async Task WhatItDeletedIsKeptAndTheRunSaysWhere()
    {
        var result = await RunAsync("sh check.sh && rm value.txt", Right);

        var warning = result.Events.OfType<Warned>().Last().Message;
        var kept = warning.Split('\'').Single(part => part.StartsWith('/'));
        Assert.Contains(
            "before\nwrong\nafter\n", Directory.EnumerateFiles(kept, "*", SearchOption.AllDirectories).Select(File.ReadAllText));
    }

    [Fact]
    public async Task WhatSomebodyElseWroteIntoAnEditIsNeitherCommittedNorOverwritten()
    {
        var model = Repository.Proposals(("wrong", "worse"), ("worse", "right"));

        var result = await RunAsync("grep -q worse value.txt && echo mine >> value.txt; sh check.sh", model);

        AssertEnded(1, "evidence_failed", result);
        Assert.Equal("before\nworse\nafter\nmine\n", Repository.Read(TempRepository.File));
        AssertNoCommitOfHex();
    }

    [Fact]
    public async Task AnAllowedFileSomebodyElseChangedSinceTheStartIsLeftToThem()
    {
        var model = Model(
            [Replace("value.txt", "wrong", "worse")],
            [Replace("value.txt", "wrong", "right"), Replace("other.txt", "untouched", "touched")]);

        var result = await RunAsync("grep -q worse value.txt && echo mine >> other.txt; sh check.sh", model, "--file", "other.txt");

        Assert.Equal((1, result.Error), (result.Exit, result.Error));
        Assert.Contains("other.txt changed since the run started", Assert.Single(result.Events.OfType<EditRefused>()).Reason, StringComparison.Ordinal);
        Assert.Equal("untouched\nmine\n", Repository.Read("other.txt"));
        Assert.Equal("before\nwrong\nafter\n", Repository.Read(TempRepository.File));
        AssertNoCommitOfHex();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnIndexLockItLeavesCostsNothing(bool isolated)
    {
        var result = await RunAsync("sh check.sh && touch \"$(git rev-parse --git-dir)/index.lock\"", Right, isolated ? ["--isolate"] : []);

        AssertEnded(isolated ? 0 : 1, isolated ? "committed" : "branch_moved", result);
        Assert.Equal(!isolated, File.Exists(Repository.At(".git/index.lock")));
        Assert.Equal("before\nright\nafter", Repository.Git("show", $"{result.End.Branch}:value.txt"));
        Assert.Equal("before\nwrong\nafter\n", Repository.Read(TempRepository.File));
    }

    private void AssertNoCommitOfHex()
    {
        Assert.Equal(string.Empty, Repository.Git("log", "--all", "--format=%H", "--grep=Hex-Run: "));
        Assert.Equal(string.Empty, Repository.Git("fsck", "--strict", "--no-dangling"));
        Assert.Single(Directory.EnumerateDirectories(Repository.Parent));
        Assert.Empty(MarkedProcesses.Of(Home.Mark));
    }
}
