using Hex.Cli.Tests.Faults;
using Hex.Core.Evidence;
using Hex.Core.Runs;
using Hex.Testing.Agents;
using Hex.Testing.Product;
using static Hex.Testing.Agents.ClaudeLines;

namespace Hex.Cli.Tests.EndToEnd;

/// <summary>Candidates try side by side in worktrees; one change is taken, and it lands as if it had been made in place.</summary>
public sealed class RaceTests : FaultScene
{
    private const string Right = "sed -i s/wrong/right/ value.txt\n";

    private readonly Checker _checker;

    public RaceTests() => _checker = Checker.Before(Home, Repository);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TheFirstWhoseChangePassesIsTakenAndTheOthersAreEndedWithAllTheyStarted(bool isolated)
    {
        using var slow = new FakeClaude(Begins() + "setsid sleep 300 & sleep 300");

        var run = await RaceAsync(slow, ["--model", "claude-code", "--model", Repository.Proposals(("wrong", "right")), .. isolated ? ["--isolate"] : Array.Empty<string>()]);

        Assert.Equal((0, "committed"), (run.Exit, run.End.Outcome));
        Assert.StartsWith("edits:", run.End.Candidate, StringComparison.Ordinal);
        var race = run.Events.OfType<RaceStarted>().Single();
        Assert.Equal(["claude-code", run.End.Candidate!], race.Candidates);
        Assert.Equal((2, false), (race.Lanes, race.TakesSmallest));
        Assert.Equal(
            [(run.End.Candidate!, CandidateReport.Passed), ("claude-code", CandidateReport.Overtaken)], run.End.Candidates.Select(report => (report.Name, report.End)));
        await (isolated ? _checker.OneBranchAddedAsync(TempRepository.File) : _checker.OneCommitAddedAsync(TempRepository.File));
        Assert.Equal(isolated ? "hex-factory" : "Operator", Repository.Git("log", "-1", "--format=%an", run.End.Commit!));
    }

    [Fact]
    public async Task EveryEventOfALaneSaysWhoseItIs()
    {
        var run = await HexAsync(Race("--model", Repository.Proposals(("wrong", "worse")), "--model", Repository.Proposals(("wrong", "right"))));

        var recorded = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(RunEventCodec.Decode).ToList();
        Assert.All(recorded.Where(one => one.Event is EditApplied or EditReverted or CandidateStarted or CandidateFinished), one => Assert.StartsWith("edits:", one.Lane, StringComparison.Ordinal));
        Assert.All(recorded.Where(one => one.Event is RunStarted or EvidenceFinished { Phase: EvidencePhase.Baseline } or CommitPublished or RunFinished), one => Assert.Null(one.Lane));
        var shown = await HexAsync("do", "show", run.Run, "--diff");
        Assert.Contains("+right", shown.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("+worse", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfAllThatPassTheSmallestIsTakenAndTheDifferenceIsTold()
    {
        Repository.Write("check.sh", "grep -q '^right$' value.txt || exit 1; grep -c . value.txt; grep loud value.txt; true\n");
        Repository.Commit("a check that prints");
        var checker = Checker.Before(Home, Repository);
        var (large, small, same) = (
            Repository.Proposals(("wrong", "right\\nloud")), Repository.Proposals(("wrong", "right")), Repository.Proposals(("wrong\\nafter", "right\\nafter")));

        var run = await HexAsync(Race(["--model", large, "--model", small, "--model", same, "--choose", "smallest"], lanes: 2));

        Assert.Equal((0, small), (run.Exit, run.End.Candidate));
        var compared = run.Events.OfType<RaceCompared>().Single();
        Assert.Equal([(small, 1, 1), (same, 1, 1), (large, 2, 1)], compared.Finishers.Select(one => (one.Candidate, one.AddedLines, one.RemovedLines)));
        Assert.Equal([$"{same} made the same change as {small}", $"with {large} the evidence also prints \"loud\""], compared.Differences);
        await checker.OneCommitAddedAsync(TempRepository.File);
        Assert.Equal("before\nright\nafter\n", Repository.Read(TempRepository.File));
    }

    [Fact]
    public async Task WhoWaitsForALaneTriesWhenOneIsFree()
    {
        var run = await HexAsync(Race(
            "--model", Repository.Proposals(("wrong", "worse")), "--model", Repository.Proposals(("wrong", "bad")), "--model", Repository.Proposals(("wrong", "right"))));

        Assert.Equal((0, "committed"), (run.Exit, run.End.Outcome));
        Assert.Equal(3, run.End.Attempts);
        await _checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Fact]
    public async Task WhereNobodyPassesNothingIsChanged()
    {
        var run = await HexAsync(Race("--model", Repository.Proposals(("wrong", "worse")), "--model", Repository.Proposals(("wrong", "bad"))));

        EndsWith(run, 1, "evidence_failed");
        await _checker.NothingChangedAsync();
    }

    [Fact]
    public async Task ADryRunShowsTheChangeAndLeavesEverything()
    {
        var run = await HexAsync(Race("--model", Repository.Proposals(("wrong", "right")), "--model", Repository.Proposals(("wrong", "worse")), "--dry-run"));

        Assert.Equal((0, "dry_run"), (run.Exit, run.End.Outcome));
        await _checker.NothingChangedAsync();
    }

    [Fact]
    public async Task WhatWasUncommittedAndBelongsToTheChangeIsThereInEveryLane()
    {
        Repository.Write(TempRepository.File, "before\nwrong\nafter\nthe operator's line\n");
        Repository.Write("helper.txt", "helper\n");

        var run = await HexAsync(Race(
            "--model", Repository.Proposals(("wrong", "worse")), "--model", Repository.Proposals(("wrong", "right")), "--include", "helper.txt", "--include-dirty"));

        Assert.Equal((0, "committed"), (run.Exit, run.End.Outcome));
        Assert.Equal("before\nright\nafter\nthe operator's line", Repository.Git("show", "HEAD:value.txt"));
        Assert.Equal("helper", Repository.Git("show", "HEAD:helper.txt"));
        Assert.Equal(string.Empty, Repository.Git("status", "--porcelain"));
    }

    [Fact]
    public async Task UncommittedWorkElsewhereNeitherDecidesNorIsTouched()
    {
        // With this file the check passes at once in the operator's tree; the commit, which lacks it, would fail.
        Repository.Write("check.sh", "test -e extra.txt || grep -q '^right$' value.txt\n");
        Repository.Commit("a check that an uncommitted file satisfies");
        Repository.Write("extra.txt", "the operator's\n");
        Repository.Write("other.txt", "staged\n");
        Repository.Git("add", "other.txt");

        var run = await HexAsync(Race("--model", Repository.Proposals(("wrong", "right")), "--model", Repository.Proposals(("wrong", "worse"))));

        Assert.Equal((0, "committed"), (run.Exit, run.End.Outcome));
        Assert.Equal(TempRepository.File, Repository.Git("diff", "--name-only", "HEAD^", "HEAD"));
        Assert.DoesNotContain(run.Events, told => told is EvidenceStarted { Phase: EvidencePhase.CommitAlone });
        Assert.Equal(["A  none", "M  other.txt", "?? extra.txt"], Repository.Git("status", "--porcelain").Split('\n').Prepend("A  none"));
    }

    [Fact]
    public async Task TheOperatorsHooksRunWhereItLands()
    {
        Repository.WriteHook("pre-commit", "pwd > \"$(git rev-parse --git-dir)/hook-ran\"; sed -i s/before/BEFORE/ value.txt; git add value.txt\n");

        var run = await HexAsync(Race("--model", Repository.Proposals(("wrong", "right")), "--model", Repository.Proposals(("wrong", "worse"))));

        Assert.Equal((0, "committed"), (run.Exit, run.End.Outcome));
        Assert.Equal(Repository.Root, File.ReadAllText(Repository.At(".git/hook-ran")).Trim());
        Assert.Contains(run.Events, told => told is EvidenceFinished { Phase: EvidencePhase.CommitAlone, Verdict: "passed" });
        Assert.Equal(("BEFORE\nright\nafter", string.Empty), (Repository.Git("show", "HEAD:value.txt"), Repository.Git("status", "--porcelain")));
    }

    [Fact]
    public async Task AHookThatRefusesLeavesEverythingAsItWas()
    {
        Repository.WriteHook("pre-commit", "echo no; exit 1\n");
        var checker = Checker.Before(Home, Repository);

        var run = await HexAsync(Race("--model", Repository.Proposals(("wrong", "right")), "--model", Repository.Proposals(("wrong", "worse"))));

        Assert.Equal((1, "hook_refused"), (run.Exit, run.End.Code));
        await checker.NothingChangedAsync();
    }

    [Fact]
    public async Task ABoundOfTheRunThatOneReachesDoesNotUndoWhatAnotherAchieved()
    {
        using var costly = new FakeClaude(Begins() + "sed -i s/wrong/worse/ value.txt\n" + Ends(cost: 5) + "exit 0");
        var slow = Repository.Proposals(("wrong", "right"));

        var run = await RaceAsync(costly, ["--model", "claude-code", "--model", slow, "--max-cost", "1", "--choose", "smallest"]);

        Assert.Equal((0, slow), (run.Exit, run.End.Candidate));
        Assert.Equal(5m, run.End.CostUsd);
    }

    [Fact]
    public async Task WhoIsNamedTwiceTriesTwice()
    {
        using var claude = new FakeClaude(Begins() + "sleep 0.2\n" + Right + Ends());

        var run = await RaceAsync(claude, ["--model", "claude-code", "--model", "claude-code", "--choose", "smallest"]);

        Assert.Equal(0, run.Exit);
        Assert.Equal(["claude-code", "claude-code#2"], run.End.Candidates.Select(report => report.Name).Order());
        Assert.Equal(2, claude.Calls.Select(call => call.Directory).Distinct().Count());
    }

    [Theory]
    [InlineData("--race \"0\" is not a number from 1 to 16", "--race", "0")]
    [InlineData("--race \"17\" is not a number from 1 to 16", "--race", "17")]
    [InlineData("--race \"two\" is not a number from 1 to 16", "--race", "two")]
    [InlineData("--choose is given without a race", "--choose", "smallest")]
    [InlineData("--choose \"best\" is no way to choose", "--race", "2", "--choose", "best")]
    public async Task WhatIsNoRaceIsSaidSo(string words, params string[] options)
    {
        var run = await HexAsync(["do", "run", "x", "--file", TempRepository.File, "--evidence", TempRepository.Evidence, .. options]);

        Assert.Equal(2, run.Exit);
        Assert.Contains(words, Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        await _checker.NothingChangedAsync();
    }

    private string[] Race(params string[] options) => Race(options, lanes: 2);

    private static string[] Race(string[] options, int lanes) =>
        ["do", "run", "put the value right", "--file", TempRepository.File, "--evidence", TempRepository.Evidence, "--json", "--race", $"{lanes}", .. options];

    private Task<HexResult> RaceAsync(FakeClaude claude, string[] options) => HexAsync(Variable("HEX_CLAUDE_BINARY", claude.Path), Race(options, lanes: 2));
}
