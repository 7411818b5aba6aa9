using Hex.Core.Runs;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>Evidence that changes what it is meant to judge.</summary>
[Trait("Accepts", "F12")]
[Trait("Accepts", "S5")]
[Trait("Accepts", "S19")]
public sealed class EvidenceThatMeddlesTests : FaultTest
{
    // In place hex puts back what is still as it wrote it; a worktree goes with all that happened there, its git settings do not.
    [Theory]
    [InlineData("echo more >> value.txt", false, true)]
    [InlineData("rm value.txt", false, true)]
    [InlineData("echo exit 0 > check.sh", true, true)]
    [InlineData("echo x >> other.txt", true, true)]
    [InlineData("git commit --quiet --all --message mine", true, true)]
    [InlineData("git checkout --quiet -b elsewhere", true, false)]
    [InlineData("git config core.fsmonitor /bin/true", true, false)]
    [InlineData("echo exit 1 > \"$(git rev-parse --git-common-dir)/hooks/pre-commit\"", true, false)]
    public async Task APassThatChangesWhatItJudgesIsNoPass(string meddling, bool isPutBack, bool isGoneWithAWorktree)
    {
        var checker = Checker.Before(Home, Repository);

        var apart = await RunAsync($"sh check.sh && {meddling}", Right, "--isolate");
        await (isGoneWithAWorktree ? checker.NothingChangedAsync() : IsUntouchedAsync());
        UndoSettings();
        var inPlace = await RunAsync($"sh check.sh && {meddling.Replace("elsewhere", "nowhere", StringComparison.Ordinal)}", Right);

        AssertEnded(1, "evidence_tampered", apart);
        AssertEnded(1, "evidence_tampered", inPlace);
        AssertNoCommitOfHex();
        Assert.Equal(isPutBack, File.Exists(Repository.At(TempRepository.File)) && Repository.Read(TempRepository.File) == "before\nwrong\nafter\n");
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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnIncludedFileThatChangesMeanwhileIsNotCommitted(bool isolated)
    {
        Repository.Write("notes.txt", "as tested\n");

        var result = await RunAsync(
            "sh check.sh && name=notes && echo more >> $name.txt", Right, ["--include", "notes.txt", .. isolated ? (string[])["--isolate"] : []]);

        AssertEnded(4, "included_changed", result);
        AssertNoCommitOfHex();
        Assert.Equal(isolated ? "as tested\n" : "as tested\nmore\n", Repository.Read("notes.txt"));
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

    /// <summary>The files and the checked-out branch are as they were, whatever became of the settings the evidence changed.</summary>
    private async Task IsUntouchedAsync()
    {
        Assert.Equal("refs/heads/main", Repository.Git("symbolic-ref", "HEAD"));
        Assert.Equal(string.Empty, Repository.Git("status", "--porcelain"));
        await Checker.Before(Home, Repository).NothingLeftAsync();
    }

    private void UndoSettings()
    {
        Repository.TryGit("config", "--unset", "core.fsmonitor");
        File.Delete(Repository.At(".git/hooks/pre-commit"));
    }

    private void AssertNoCommitOfHex()
    {
        Assert.Equal(string.Empty, Repository.Git("log", "--all", "--format=%H", "--grep=Hex-Run: "));
        Assert.Equal(string.Empty, Repository.Git("fsck", "--strict", "--no-dangling"));
        Assert.Single(Directory.EnumerateDirectories(Repository.Parent));
        Assert.Empty(MarkedProcesses.Of(Home.Mark));
    }
}
