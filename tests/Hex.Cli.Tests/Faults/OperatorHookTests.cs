using Hex.Core.Evidence;
using Hex.Core.Runs;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>The operator's own hooks: run in place, bounded, with what they change proved again; never run by isolated work.</summary>
[Trait("Accepts", "S6")]
public sealed class OperatorHookTests : FaultTest
{
    private static readonly string[] AllHooks =
        ["pre-commit", "prepare-commit-msg", "commit-msg", "post-commit", "reference-transaction", "post-index-change", "post-checkout", "pre-auto-gc"];

    [Theory]
    [InlineData("pre-commit")]
    [InlineData("prepare-commit-msg")]
    [InlineData("commit-msg")]
    [InlineData("post-commit")]
    public async Task AHookThatLooksOnRunsInPlace(string hook)
    {
        Repository.WriteHook(hook, $"echo ran >> '{Marker}'");
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync(TempRepository.Evidence, Right);

        AssertEnded(0, "committed", result);
        Assert.Equal("ran\n", await File.ReadAllTextAsync(Marker));
        Assert.Equal(hook, Assert.Single(result.Events.OfType<HookFinished>()).Hook);
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Fact]
    public async Task NoHookRunsForIsolatedWork()
    {
        foreach (var hook in AllHooks)
        {
            Repository.WriteHook(hook, $"echo {hook} >> '{Marker}'; exit 1");
        }

        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync(TempRepository.Evidence, Right, "--isolate");

        AssertEnded(0, "committed", result);
        Assert.False(File.Exists(Marker), "a hook ran");
        await checker.OneBranchAddedAsync(TempRepository.File);
    }

    [Theory]
    [InlineData("pre-commit")]
    [InlineData("prepare-commit-msg")]
    [InlineData("commit-msg")]
    public async Task AHookThatFailsRefusesTheCommit(string hook)
    {
        Repository.WriteHook(hook, "echo 'not like this' >&2; exit 3");
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync(TempRepository.Evidence, Right);

        AssertEnded(1, "hook_refused", result);
        Assert.Contains("not like this", Assert.Single(result.Events.OfType<HookFinished>()).Output, StringComparison.Ordinal);
        Assert.Contains(hook, Assert.Single(result.Events.OfType<Warned>()).Message, StringComparison.Ordinal);
        await checker.NothingChangedAsync();
    }

    [Fact]
    public async Task AFailingPostCommitHookComesTooLateToRefuse()
    {
        Repository.WriteHook("post-commit", "exit 3");
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync(TempRepository.Evidence, Right);

        AssertEnded(0, "committed", result);
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Theory]
    [InlineData("pre-commit", 4)]
    [InlineData("post-commit", 0)]
    public async Task AHookThatHangsIsEndedAtItsLimit(string hook, int exit)
    {
        Repository.WriteHook(hook, "sleep 300 & sleep 300");
        var checker = Checker.Before(Home, Repository);

        var result = await HexCommand.RunAsync(
            Home, Repository.Root, new Dictionary<string, string?> { ["HEX_HOOK_TIME"] = "1s" },
            "do", "run", "put the value right", "--file", TempRepository.File, "--evidence", TempRepository.Evidence, "--model", Right, "--json");

        AssertEnded(exit, exit == 0 ? "committed" : "hook_timeout", result);
        await (exit == 0 ? checker.OneCommitAddedAsync(TempRepository.File) : checker.NothingChangedAsync());
    }

    [Fact]
    public async Task WhatAHookMakesOfTheChangeIsProvedAgainAndCommitted()
    {
        Repository.WriteHook("pre-commit", "sed -i s/after/AFTER/ value.txt && git add value.txt");
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync(TempRepository.Evidence, Right);

        AssertEnded(0, "committed", result);
        Assert.Equal(EvidencePhase.CommitAlone, result.Events.OfType<EvidenceFinished>().Last().Phase);
        Assert.Equal("before\nright\nAFTER", Repository.Git("show", "HEAD:value.txt"));
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Fact]
    public async Task AHookThatBreaksTheChangeLeadsToNoCommitAndTheFilesAreBack()
    {
        Repository.WriteHook("pre-commit", "sed -i s/right/broken/ value.txt && git add value.txt");
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync(TempRepository.Evidence, Right);

        AssertEnded(1, "evidence_failed", result);
        await checker.NothingChangedAsync();
    }

    [Fact]
    public async Task AHookThatAddsAnotherFileIsRefused()
    {
        Repository.Write("notes.txt", "the operator's own\n");
        Repository.WriteHook("pre-commit", "git add notes.txt");
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync(TempRepository.Evidence, Right);

        AssertEnded(4, "hook_changed_files", result);
        Assert.Contains("'notes.txt'", result.Error, StringComparison.Ordinal);
        await checker.NothingChangedAsync();
    }

    [Fact]
    public async Task AHookThatWordsTheMessageIsHeard()
    {
        Repository.WriteHook("commit-msg", "sed -i '1s/^/[ticket] /' \"$1\"");
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync(TempRepository.Evidence, Right);

        AssertEnded(0, "committed", result);
        Assert.StartsWith("[ticket] put the value right", Repository.Git("log", "-1", "--format=%s"), StringComparison.Ordinal);
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    private string Marker => Path.Combine(Repository.Parent, "marker");
}
