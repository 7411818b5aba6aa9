using Hex.Core.Edits;
using Hex.Exec.Candidates;
using Hex.Exec.Repair;
using Hex.Exec.Tests.Repair.Doubles;

namespace Hex.Exec.Tests.Repair;

public class BuiltinCandidateTests
{
    private const string Wrong = "def f(a, b):\n    if a < b:\n        return a - b\n    return a\n";

    [Fact]
    public async Task TheChangeThatPassesComesBeforeTheGateAndStays()
    {
        using var scene = Judged(text => text.Contains("a <= b", StringComparison.Ordinal));

        var end = await scene.RepairAsync("f.py");

        Assert.True(end.HasPassed, end.Reason);
        Assert.Equal(Wrong.Replace("a < b", "a <= b", StringComparison.Ordinal), scene.Tree.Read("f.py"));
        Assert.Single(scene.Attempts.Proposed);
    }

    [Fact]
    public async Task AmongSeveralThatPassTheMostTrustworthyIsProposed()
    {
        using var scene = Judged(text => text.Contains("a <= b", StringComparison.Ordinal) || text.Contains("return b", StringComparison.Ordinal) || !text.Contains("if a", StringComparison.Ordinal));

        await scene.RepairAsync("f.py");

        Assert.Contains("a <= b", scene.Tree.Read("f.py"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatTheGateRefusesGivesWayToTheNextBest()
    {
        using var scene = Judged(text => text.Contains("a <= b", StringComparison.Ordinal) || text.Contains("a + b", StringComparison.Ordinal));
        scene.Attempts.Refusing = 1;

        var end = await scene.RepairAsync("f.py");

        Assert.True(end.HasPassed, end.Reason);
        Assert.Equal(2, scene.Attempts.Proposed.Count);
        Assert.Contains("a + b", scene.Tree.Read("f.py"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAnyAttemptLeftNothingIsProposed()
    {
        using var scene = Judged(text => text.Contains("a <= b", StringComparison.Ordinal));
        scene.Attempts.Refusing = 100;

        var end = await scene.RepairAsync("f.py");

        Assert.False(end.HasPassed);
        Assert.InRange(scene.Attempts.Proposed.Count, 1, 6);
    }

    [Fact]
    public async Task TwoFaultsAreMendedTogetherWhenEachHelps()
    {
        using var scene = Judged(text => (text.Contains("a <= b", StringComparison.Ordinal) ? 1 : 0) + (text.Contains("a + b", StringComparison.Ordinal) ? 1 : 0));

        var end = await scene.RepairAsync("f.py");

        Assert.True(end.HasPassed, end.Reason);
        Assert.Equal("def f(a, b):\n    if a <= b:\n        return a + b\n    return a\n", scene.Tree.Read("f.py"));
    }

    [Fact]
    public async Task WhenNothingPassesEveryChangeWasTriedOnceAndTheFileIsAsItWas()
    {
        var texts = new List<string>();
        using var scene = Judged(text =>
        {
            lock (texts)
            {
                texts.Add(text);
            }

            return false;
        });

        var end = await scene.RepairAsync("f.py");

        Assert.False(end.HasPassed);
        Assert.Contains("every change was tried", end.Reason, StringComparison.Ordinal);
        Assert.Empty(scene.Attempts.Proposed);
        Assert.Equal(Wrong, scene.Tree.Read("f.py"));
        var tried = texts.Where(text => text != Wrong).ToList();
        Assert.True(end.CandidatesTried > 50);
        Assert.InRange(tried.Distinct().Count(), end.CandidatesTried * 9 / 10, end.CandidatesTried);
    }

    [Fact]
    public async Task ACopyInWhichTheEvidenceBehavesOtherwiseIsNotUsed()
    {
        string? original = null;
        var runner = new JudgingCommandRunner(folder => ((original ??= folder) == folder ? 1 : 7, "f.py:2: wrong"));
        using var scene = new RepairScene("check", runner, [], ("f.py", Wrong));

        var end = await scene.RepairAsync("f.py");

        Assert.Equal((false, 0), (end.HasPassed, end.CandidatesTried));
        Assert.Contains("exits 1 in the working tree and 7 in a copy", end.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AllScratchTreesAreGoneAfterwards()
    {
        var trees = new CopyingScratchTrees();
        using var scene = Judged(text => text.Contains("a <= b", StringComparison.Ordinal));
        scene.ScratchTrees = trees;

        await scene.RepairAsync("f.py");

        Assert.Equal(0, trees.Left);
    }

    [Fact]
    public async Task ACancelledSearchStopsAndLeavesNoScratchTree()
    {
        var trees = new CopyingScratchTrees();
        using var stop = new CancellationTokenSource();
        var runs = 0;
        var runner = new JudgingCommandRunner(_ => (Interlocked.Increment(ref runs) == 20 ? Stop(stop) : 1, "f.py:2: wrong"));
        using var scene = new RepairScene("check", runner, [], ("f.py", Wrong));
        var task = await scene.TaskAsync("f.py");
        var candidate = new BuiltinCandidate(trees, new Hex.Exec.Evidence.EvidenceRunner(runner, new([]), Hex.Testing.Machine.CountedKills.None, new Dictionary<string, string?>()), TimeProvider.System, 2);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => candidate.TryAsync(task, stop.Token));

        Assert.Equal(0, trees.Left);
        Assert.InRange(runs, 20, 24);
    }

    [Fact]
    public async Task ChangesGetAShorterTimeLimitThanTheEvidence()
    {
        var runner = new JudgingCommandRunner(folder => (1, "f.py:2: wrong"));
        using var scene = new RepairScene("check", runner, [], ("f.py", Wrong));

        await scene.RepairAsync("f.py");

        Assert.Equal(TimeSpan.FromSeconds(1.5), runner.Limits[^1]);
    }

    [Fact]
    public async Task FilesThatAreMissingEmptyOrBinaryAreLeftAlone()
    {
        using var scene = new RepairScene("check", new JudgingCommandRunner(_ => (1, "wrong")), [], ("empty.py", ""), ("binary.py", "a < b\0"));

        var end = await scene.RepairAsync("empty.py", "binary.py", "missing.py");

        Assert.Equal((false, 0), (end.HasPassed, end.CandidatesTried));
        Assert.Contains("existing text file", end.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheProposedTextKeepsTheFilesOwnNewlines()
    {
        using var scene = new RepairScene("check", Judge(text => text.Contains("a <= b", StringComparison.Ordinal) ? 1 : 0, 1), [], ("f.py", Wrong.Replace("\n", "\r\n", StringComparison.Ordinal)));

        await scene.RepairAsync("f.py");

        var edit = Assert.IsType<ProposedEdit.Rewrite>(Assert.Single(Assert.Single(scene.Attempts.Proposed).Edits));
        Assert.Equal(Wrong.Replace("\n", "\r\n", StringComparison.Ordinal).Replace("a < b", "a <= b", StringComparison.Ordinal), edit.Content);
    }

    [Theory]
    [InlineData("stats.py:3: error", 1, null)]
    [InlineData("tests/test_stats.py:3: AssertionError", 1, null)]
    [InlineData("web/menu.js:3:9: ReferenceError", 1, "the evidence names no place in the files that may change")]
    [InlineData("new.rb:3: error", 1, "the evidence names no place in the files that may change")]
    [InlineData("failed", 1, "the evidence names no place in the files that may change")]
    [InlineData("stats.py:3: error", 3, "the evidence takes 3.0 s, more than 2")]
    public async Task BeforeOthersItTriesWhereQuickEvidenceNamesAnExistingFile(string output, int seconds, string? reason)
    {
        using var scene = new RepairScene("check", new JudgingCommandRunner(_ => (1, output)), [], ("src/stats.py", Wrong));
        var task = await scene.TaskAsync("src/stats.py", "new.rb");
        task = task with { Baseline = task.Baseline with { Duration = TimeSpan.FromSeconds(seconds) } };

        var turn = new BuiltinCandidate(scene.ScratchTrees, null!, TimeProvider.System, 1).TurnBeforeOthers(task);

        Assert.Equal(reason, turn.SkippedBecause);
    }

    [Theory]
    [InlineData(60, 10)]
    [InlineData(4, 4)]
    public async Task BeforeOthersItsTurnIsShort(int seconds, int expected)
    {
        using var scene = new RepairScene("check", new JudgingCommandRunner(_ => (1, "f.py:2: wrong")), [], ("f.py", Wrong));
        var task = await scene.TaskAsync("f.py") with { Time = TimeSpan.FromSeconds(seconds) };

        var turn = new BuiltinCandidate(scene.ScratchTrees, null!, TimeProvider.System, 1).TurnBeforeOthers(task);

        Assert.Equal(new Turn(TimeSpan.FromSeconds(expected)), turn);
    }

    private static RepairScene Judged(Func<string, bool> passes) => new("check", Judge(text => passes(text) ? 1 : 0, 1), [], ("f.py", Wrong));

    private static RepairScene Judged(Func<string, int> passing) => new("check", Judge(passing, 2), [new CountingRecogniser()], ("f.py", Wrong));

    // The file's text decides how many of the tests pass.
    private static JudgingCommandRunner Judge(Func<string, int> passing, int tests) => new(folder =>
    {
        var passed = passing(File.ReadAllText(Path.Combine(folder, "f.py")));
        return (passed == tests ? 0 : 1, $"f.py:2: wrong\n{passed} passed, {tests - passed} failed");
    });

    private static int Stop(CancellationTokenSource source)
    {
        source.Cancel();
        return 1;
    }
}
