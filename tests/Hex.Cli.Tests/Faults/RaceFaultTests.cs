using Hex.Core.Faults;
using Hex.Core.Runs;
using Hex.Testing.Agents;
using Hex.Testing.Product;
using static Hex.Testing.Agents.ClaudeLines;

namespace Hex.Cli.Tests.Faults;

/// <summary>What can go wrong around a race: the operator goes on working, somebody stops it, the process dies.</summary>
public sealed class RaceFaultTests : FaultScene
{
    private readonly MeetingPoint _meeting;
    private readonly Checker _checker;

    public RaceFaultTests()
    {
        _meeting = new MeetingPoint(Home);
        _checker = Checker.Before(Home, Repository);
    }

    /// <summary>What the operator does meanwhile, and what is said of it.</summary>
    public static TheoryData<string, string> Obstacles => new()
    {
        { "echo mine >> value.txt", "'value.txt' changed in the working tree" },
        { "echo mine >> value.txt && git add value.txt && git checkout -q HEAD -- . && echo mine >> value.txt", "'value.txt' changed in the working tree" },
        { "rm value.txt", "'value.txt' changed in the working tree" },
        { "rm value.txt && ln -s other.txt value.txt", "'value.txt' changed in the working tree" },
        { "git rm -q --cached value.txt", "'value.txt' changed in the working tree" },
        { "echo mine > own.txt && git add own.txt && git commit -q -m own", "main moved" },
        { "git switch -q -c elsewhere", "another branch is checked out" },
        { "git checkout -q --detach", "another branch is checked out" },
    };

    public static TheoryData<Failpoint, int> EveryPointOfALanding()
    {
        var data = new TheoryData<Failpoint, int>();
        Failpoint[] twice = [Failpoint.OriginalsSaved, Failpoint.EditStaged, Failpoint.EditWritten, Failpoint.EditComplete];
        Failpoint[] usual = [Failpoint.WorktreeProvisioned, .. twice, Failpoint.ObjectsWritten, Failpoint.PublishIntended, Failpoint.RefMoved, Failpoint.IndexRefreshed];

        // Those a landing comes by in its own way; all of them with HEX_SWEEP=full.
        foreach (var point in Environment.GetEnvironmentVariable("HEX_SWEEP") == "full" ? Enum.GetValues<Failpoint>().Except([Failpoint.EditReverting]) : usual)
        {
            // The first visits are those of the lanes.
            data.Add(point, twice.Contains(point) ? 2 : 1);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Obstacles))]
    public async Task WhatTheOperatorDoesMeanwhileIsLeftAloneAndTheChangeIsKept(string move, string reason)
    {
        using var hex = Start(RaceBy(_meeting.Evidence));
        await _meeting.ReachedAsync(hex);
        Operator(move);
        var paused = OperatorState.Of(Repository);
        _meeting.Release();
        var end = await EndAsync(hex);

        EndsWith(end, 1, "branch_moved");
        Assert.Contains(reason, end.End.Message, StringComparison.Ordinal);
        Assert.Contains($"hex worktree merge {end.End.Branch}", end.End.Message, StringComparison.Ordinal);
        Assert.Equal(TempRepository.File, Repository.Git("diff", "--name-only", $"{end.End.Branch}^", end.End.Branch!));
        var now = OperatorState.Of(Repository);
        Assert.Equal((paused.Index, paused.Head), (now.Index, now.Head));
        Assert.Equal(paused.Files, now.Files);
        await new Checker(Home, Repository, now).NothingLeftAsync();
    }

    [Fact]
    public async Task TheOperatorMayWorkOnOtherFilesAndBranchesMeanwhile()
    {
        using var hex = Start(RaceBy(_meeting.Evidence));
        await _meeting.ReachedAsync(hex);
        Operator("echo mine >> other.txt; git branch side; echo new > new.txt; git add new.txt");
        _meeting.Release();
        var end = await EndAsync(hex);

        Assert.Equal((0, "committed"), (end.Exit, end.End.Outcome));
        Assert.Equal(["A  new.txt", " M other.txt"], Repository.Git("status", "--porcelain").Split('\n').Select(line => line.StartsWith("M ", StringComparison.Ordinal) ? " " + line : line));
        Assert.Equal(TempRepository.File, Repository.Git("diff", "--name-only", "HEAD^", "HEAD"));
    }

    [Fact]
    public async Task ARunInPlaceMeanwhileIsWaitedForOnlyWhereItLands()
    {
        using var race = Start(RaceBy(_meeting.Evidence));
        await _meeting.ReachedAsync(race);
        Repository.Write("second.txt", "wrong\n");
        var edits = Repository.ProposalFile("""[{"edits": [{"path": "second.txt", "mode": "replace", "old_string": "wrong", "new_string": "right"}]}]""");
        var inPlace = await HexAsync(
            "do", "run", "the second", "--file", "second.txt", "--evidence", "grep -q right second.txt", "--model", edits, "--include-dirty", "--json");
        _meeting.Release();
        var end = await EndAsync(race);

        Assert.Equal((0, "committed"), (inPlace.Exit, inPlace.End.Outcome));
        EndsWith(end, 1, "branch_moved");
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task ASignalEndsAllCandidatesAndLeavesNothing(string signal, int exit)
    {
        using var agent = new FakeClaude(Begins() + "setsid sleep 300 & trap '' TERM; sleep 300");
        using var hex = HexCommand.Start(
            Home, Repository.Root, Variable("HEX_CLAUDE_BINARY", agent.Path), [.. RaceBy(_meeting.Evidence, lanes: 3), "--model", "claude-code"]);
        await _meeting.ReachedAsync(hex);
        Send(signal, hex);
        var end = await EndAsync(hex);

        Assert.Equal((exit, "interrupted"), (end.Exit, end.End.Outcome));
        await _checker.NothingChangedAsync();
    }

    [Theory]
    [MemberData(nameof(EveryPointOfALanding))]
    [Trait("Accepts", "F2")]
    public async Task KilledAnywhereItIsSettledAndCanBeResumed(Failpoint point, int visit)
    {
        var killed = await HexAsync(Variable(Failpoints.Variable, $"{Failpoints.NameOf(point)}:kill:{visit}"), Alone());
        var recovered = await HexAsync("recover");

        Assert.Equal((IsPassed(point) ? 137 : 0, 0), (killed.Exit, recovered.Exit));
        await (Repository.Git("rev-list", "--count", "main") == "2" ? _checker.OneCommitAddedAsync(TempRepository.File) : _checker.NothingChangedAsync());
        if (killed is { Exit: 137, Output.Length: > 0 })
        {
            var resumed = await HexAsync("do", "resume", killed.Run, "--json");
            Assert.Equal(0, resumed.Exit);
            await _checker.OneCommitAddedAsync(TempRepository.File);
        }
    }

    [Theory]
    [InlineData(Failpoint.OriginalsSaved, 2)]
    [InlineData(Failpoint.EditWritten, 2)]
    [InlineData(Failpoint.EditComplete, 2)]
    [InlineData(Failpoint.ObjectsWritten, 1)]
    [InlineData(Failpoint.PublishIntended, 1)]
    [InlineData(Failpoint.IndexLocked, 1)]
    [InlineData(Failpoint.RefMoved, 1)]
    [InlineData(Failpoint.IndexRefreshed, 1)]
    public async Task AnErrorWhereItLandsLosesNothing(Failpoint point, int visit)
    {
        var end = await HexAsync(Variable(Failpoints.Variable, $"{Failpoints.NameOf(point)}:error:{visit}"), Alone());

        Assert.DoesNotContain("unexpected", end.Error, StringComparison.Ordinal);
        await (Repository.Git("rev-list", "--count", "main") == "2" ? _checker.OneCommitAddedAsync(TempRepository.File) : _checker.NothingChangedAsync());
    }

    [Fact]
    public async Task EvidenceRunsInOneLaneAtATime()
    {
        var (busy, overlap) = (Path.Combine(Home.Path, "busy"), Path.Combine(Home.Path, "overlap"));
        var evidence = $"mkdir '{busy}' || touch '{overlap}'; sleep 0.3; sh check.sh; ok=$?; rmdir '{busy}'; exit $ok";
        string[] candidates = [.. Enumerable.Range(0, 4).SelectMany(number => new[] { "--model", Repository.Proposals(("wrong", $"worse {number}"), ("wrong", $"bad {number}")) })];

        var end = await HexAsync([.. Race(evidence), "--race", "4", .. candidates]);

        EndsWith(end, 1, "evidence_failed");
        Assert.False(File.Exists(overlap), "the evidence of two lanes ran at the same time");
        await _checker.NothingChangedAsync();
    }

    [Fact]
    public async Task AChangeThatPassesOnlyBesideAnAgentIsNotCommitted()
    {
        // What the agent runs makes the evidence pass, as a server on a port that both want would.
        var shared = $"hex-shared-{Guid.NewGuid():n}";
        using var agent = new FakeClaude(Begins() + $"exec -a {shared} sleep 300");
        string[] tries = [.. Enumerable.Range(0, 60).Select(number => $"worse {number}")];
        var evidence = $"sleep 0.2; pgrep -f {shared[..^1]}[{shared[^1]}] > /dev/null || sh check.sh";

        var end = await HexAsync(
            Variable("HEX_CLAUDE_BINARY", agent.Path),
            [.. Race(evidence), "--race", "2", "--max-attempts", "60", "--model", Repository.Proposals([.. tries.Select(text => ("wrong", text))]), "--model", "claude-code"]);

        EndsWith(end, 1, "evidence_failed");
        Assert.Contains(end.Events.OfType<Warned>(), warned => warned.Message.Contains("does not pass alone", StringComparison.Ordinal));
        await _checker.NothingChangedAsync();
    }

    [Fact]
    public async Task EvidenceThatComesOutOtherwiseInAnotherWorktreeIsNoEvidence()
    {
        string[] two = ["--model", Repository.Proposals(("wrong", "worse")), "--model", Repository.Proposals(("wrong", "worse"))];

        var end = await HexAsync([.. Race("case $PWD in *lane*) ;; *) exit 1 ;; esac"), "--race", "2", .. two]);

        EndsWith(end, 4, "lanes_differ");
        await _checker.NothingChangedAsync();
    }

    [Fact]
    public async Task EightAgentsAtOnceLeaveTheRepositoryWhole()
    {
        using var agent = new FakeClaude(Begins() + "sleep 0.$((RANDOM % 5)); echo junk > junk-$$; git stash list; git -c user.name=a -c user.email=a@b commit -q --allow-empty -m mine\nsed -i s/wrong/right/ value.txt\n" + Ends());
        var eight = Enumerable.Repeat<string[]>(["--model", "claude-code"], 8).SelectMany(option => option);

        var end = await HexAsync(Variable("HEX_CLAUDE_BINARY", agent.Path), [.. Race(TempRepository.Evidence), .. eight, "--race", "8", "--choose", "smallest"]);

        Assert.Equal((0, 8), (end.Exit, end.End.Candidates.Count));
        Assert.All(end.End.Candidates, report => Assert.Equal(CandidateReport.Passed, report.End));
        Assert.Equal(8, agent.Calls.Select(call => call.Directory).Distinct().Count());
        await _checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Fact]
    public async Task EightAgentsInterruptedLeaveNothing()
    {
        using var agent = new FakeClaude(Begins() + "echo junk > junk; trap '' INT TERM; setsid sleep 300 & (sleep 300) & sleep 300");
        var eight = Enumerable.Repeat<string[]>(["--model", "claude-code"], 8).SelectMany(option => option);
        using var hex = Start(Variable("HEX_CLAUDE_BINARY", agent.Path), [.. Race(TempRepository.Evidence), .. eight, "--race", "8"]);
        while (agent.Begun < 8)
        {
            Assert.False(hex.HasExited, "the run ended before all agents were at work");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Send("INT", hex);
        var end = await EndAsync(hex);

        Assert.Equal((130, "interrupted"), (end.Exit, end.End.Outcome));
        await _checker.NothingChangedAsync();
    }

    [Fact]
    public async Task EightProcessesWithAnAgentEachLeaveTheRepositoryWhole()
    {
        using var agent = new FakeClaude(Begins() + "sleep 0.$((RANDOM % 5)); sed -i s/wrong/right/ value.txt\n" + Ends());

        var started = Enumerable.Range(0, 8).Select(number => HexCommand.Start(
            Home, Repository.Root, Variable("HEX_CLAUDE_BINARY", agent.Path), [.. Race(TempRepository.Evidence), "--model", "claude-code", .. number % 2 == 0 ? ["--isolate"] : Array.Empty<string>()])).ToList();
        var ends = await Task.WhenAll(started.Select(EndAsync));
        started.ForEach(process => process.Dispose());

        // One of those in place is first; the others find it done.
        Assert.All(ends, end => Assert.True(end.Exit is 0 or 4, end.Error));
        Assert.Single(ends, end => end.End.Branch == "main");
        Assert.Equal("2", Repository.Git("rev-list", "--count", "main"));
        Assert.Equal(string.Empty, Repository.Git("status", "--porcelain"));
        await Checker.Before(Home, Repository).NothingLeftAsync();
    }

    // Nothing is taken back, and the worktree of the race has no branch of its own to be published.
    private static bool IsPassed(Failpoint point) => point is not Failpoint.EditReverting;

    private static string[] Race(string evidence) => ["do", "run", "put the value right", "--file", TempRepository.File, "--evidence", evidence, "--json"];

    // One candidate, so that what is visited when does not hang on which lane is quicker.
    private string[] Alone() => [.. Race(TempRepository.Evidence), "--race", "2", "--model", Repository.Proposals(("wrong", "right"))];

    private string[] RaceBy(string evidence, int lanes = 2) =>
        [.. Race(evidence), "--race", $"{lanes}", "--model", Repository.Proposals(("wrong", "right")), "--model", Repository.Proposals(("wrong", "worse"))];
}
