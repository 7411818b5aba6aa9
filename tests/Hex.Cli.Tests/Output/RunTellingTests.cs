using System.Text;
using Hex.Cli.Commands;
using Hex.Cli.Output;
using Hex.Core.Evidence;
using Hex.Core.Runs;
using Hex.Testing.Machine;

namespace Hex.Cli.Tests.Output;

public sealed class RunTellingTests
{
    private const string Diff = "--- a/src/sum.js\n+++ b/src/sum.js\n@@ -1,3 +1,3 @@\n for (let i = 0;\n-  i < n - 1;\n+  i < n;\n i++)\n";

    private static readonly RunId Run = new(Guid.Parse("019a1b2c-3d4e-7f80-8123-456789abcdef"));
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly string Commit = new('c', 40);

    [Fact]
    public async Task ACommittedRunTellsItsStepsAndWhatToDoNext()
    {
        var told = await TellAsync(RunTelling.Lines, new RunOutcome.Committed(Commit, "main"), Committed);

        Assert.Equal(0, told.ExitCode);
        Approved.Match($"{told.Error}=== standard output\n{told.Output}", "committed-run");
    }

    [Fact]
    public async Task ARunThatDidNotPassShowsTheEndOfTheOutputOnStandardError()
    {
        RunEvent[] events =
        [
            Started,
            new EvidenceFinished(EvidencePhase.Attempt, "failed", "fails with exit code 1", 1, 800, "not ok 3\n# fail 1\n", null),
            Finished("not_passed", 1, "evidence_failed"),
        ];

        var told = await TellAsync(RunTelling.Lines, new RunOutcome.NotPassed(new EvidenceVerdict.Failed(1)), events);

        Assert.Equal(1, told.ExitCode);
        Assert.Empty(told.Output);
        Assert.Contains("  not ok 3\n  # fail 1\nhex: the evidence still fails (exit 1)", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JsonIsALinePerEventThatTheCodecReadsBack()
    {
        var told = await TellAsync(RunTelling.Json, new RunOutcome.Committed(Commit, "main"), Committed);

        var decoded = told.Output.TrimEnd('\n').Split('\n').Select(RunEventCodec.Decode).ToList();
        Assert.Equal(Committed.Select(RunEventCodec.TypeOf), decoded.Select(recorded => RunEventCodec.TypeOf(recorded.Event)));
        Assert.Equal(17, Assert.IsType<RunFinished>(decoded[^1].Event).CandidatesTried);
        Assert.Empty(told.Error);
    }

    [Fact]
    public async Task AnIsolatedRunSaysHowToMergeItsBranch()
    {
        RunEvent[] events =
        [
            Started with { Isolated = true },
            new CommitPublished(Commit, "hex/auto/019a", ["src/sum.js"], "fix it"),
            Finished("committed", 0, "committed") with { Commit = Commit, Branch = "hex/auto/019a" },
        ];

        var told = await TellAsync(RunTelling.Lines, new RunOutcome.Committed(Commit, "hex/auto/019a"), events);

        Assert.Contains("next: hex worktree merge 019a1b2c-3d4e\n", told.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("undo", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Accepts", "S21")]
    public async Task ControlBytesFromOutsideNeverReachTheTerminal()
    {
        const string hostile = "x\u001b[2J\u001b]0;title\u0007\u0008\r\u202Ey";
        RunEvent[] events =
        [
            Started with { Evidence = hostile, Instruction = hostile },
            new CandidateSkipped(hostile, hostile),
            new EvidenceFinished(EvidencePhase.Attempt, "failed", hostile, 1, 1, hostile, null),
            new EditApplied(1, [hostile + "\nfake line"], [new string('e', 64)], [hostile], $"--- a/{hostile}\n+++ b/{hostile}\n@@ -1 +1 @@\n-{hostile}\n+{hostile}\n"),
            new CommitPublished(Commit, hostile, [hostile], hostile),
            new PromptBuilt(hostile, hostile, hostile, true, 1, [new PromptPart(hostile, 1)], 1, 1),
            new ModelAsked(hostile, 1, 1, hostile, hostile),
            new ModelReplied(hostile, 1, hostile, hostile, hostile, [], hostile, 1, 1, 1, 1, 1),
            new ModelRetried(hostile, 1, hostile, 2, 1),
            new ModelFailed(hostile, 1, hostile, hostile),
            new ContextCut(hostile, 1, 1, 1, 1),
            new ConversationShortened(hostile, 1, 2, 1, true),
            new ToolAnswered(hostile, 1, hostile, hostile, false, hostile, 1),
            new UnknownEvent(hostile, hostile),
            Finished("committed", 0, "committed") with { Branch = hostile, Commit = Commit, Message = hostile },
        ];

        var told = await TellAsync(RunTelling.Lines, new RunOutcome.Committed(Commit, hostile), events);

        Assert.DoesNotContain(told.Output + told.Error, letter => (char.IsControl(letter) && letter != '\n') || letter == '\u202E');
        Assert.DoesNotContain("\nfake line", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Accepts", "F33")]
    public async Task AStatusLineNeverReachesTheLastColumn()
    {
        using var writer = new StringWriter();
        var line = new StatusLine();

        line.Show(writer, new string('x', 200), 20);
        line.Clear(writer);

        Assert.Equal($"\r\u001b[K{new string('x', 19)}\r\u001b[K", writer.ToString());
    }

    private static RunStarted Started => new("fix it", ["src/sum.js"], [], "npm test", [], false, false, false, false, new RunLimits(), "/work", "0.1.0", false, false, null, null);

    private static RunEvent[] Committed =>
    [
        Started,
        new LockAwaited("019a0000"),
        new WorkspaceReady("/work", new string('b', 40), "main", false, ["src/sum.js"]),
        new EvidenceStarted(EvidencePhase.Baseline),
        new EvidenceFinished(EvidencePhase.Baseline, "failed", "fails with exit code 1", 1, 1200, "not ok", new TestTally("node:test", 9, 1, 0)),
        new CandidateSkipped("qwen", "needs 9 GB, 4 GB are free"),
        new CandidateStarted("builtin"),
        new CandidateProgressed("builtin", 12, "comparing operators"),
        new EditRefused(1, "src/sum.test.js is not an allowed file"),
        new EditApplied(2, ["src/sum.js"], [new string('e', 64)], ["exact"], Diff),
        new EvidenceFinished(EvidencePhase.Attempt, "passed", "passes", 0, 900, "ok", new TestTally("node:test", 10, 0, 0)),
        new CandidateFinished("builtin", CandidateReport.Passed, "its change passed", 17, 4200),
        new CommitPrepared(Commit, new string('d', 40)),
        new HookFinished("pre-commit", 0, string.Empty),
        new CommitPublished(Commit, "main", ["src/sum.js"], "fix it"),
        new Warned("strace is missing"),
        Finished("committed", 0, "committed") with { Commit = Commit, Branch = "main", Candidate = "builtin" },
    ];

    private static RunFinished Finished(string outcome, int exitCode, string code) =>
        new(outcome, exitCode, "told in one sentence", code, null, null, null, 17, 2, 6100, [], null, null, null);

    private static async Task<InvokedHex> TellAsync(RunTelling telling, RunOutcome outcome, RunEvent[] events)
    {
        var (output, error) = (new StringBuilder(), new StringBuilder());
        await using var outputWriter = new StringWriter(output);
        await using var errorWriter = new StringWriter(error);
        var terminal = new Terminal(outputWriter, errorWriter, TextReader.Null, TerminalTraits.Plain);
        using var signals = new Signals(terminal);
        var time = new SteppedTime();
        await using var invocation = new Invocation(terminal, InvokedHex.NoEnvironment, "/", signals) { Time = time };
        var code = await RunReporter.TellAsync(invocation, telling, async audience =>
        {
            for (var index = 0; index < events.Length; index++)
            {
                time.Elapsed = TimeSpan.FromSeconds(index * 0.7);

                // The time of day was put back an hour in the middle: what is told goes by the other clock.
                var at = Start.AddSeconds(index * 0.7).AddHours(index < 5 ? 0 : -1);
                await audience.OnEvent(new RecordedEvent(Run, index + 1, at, events[index]));
            }

            return outcome;
        });
        return new InvokedHex((int)code, output.ToString(), error.ToString());
    }
}
