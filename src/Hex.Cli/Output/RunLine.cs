using System.Globalization;
using Hex.Core.Admission;
using Hex.Core.Evidence;
using Hex.Core.Runs;
using Hex.Exec.Runs;

namespace Hex.Cli.Output;

/// <summary>Tells an event of a run in one line.</summary>
internal static class RunLine
{
    private const int LongestDetail = 200;
    private const int LongestLive = 120;
    private const int LongestArguments = 100;

    // The tool by which models hand in their edits.
    private const string EditTool = "propose_edit";

    /// <summary>The line of an event with, in a race, whose it is; or null for an event that only matters to a status line or to machines.</summary>
    public static string? Of(RecordedEvent recorded) =>
        Of(recorded.Event) is { } line ? recorded.Lane is { } lane && !line.StartsWith(Clean(lane) + ":", StringComparison.Ordinal) ? $"{Clean(lane)}: {line}" : line : null;

    /// <summary>The line, or null for an event that only matters to a status line or to machines.</summary>
    public static string? Of(RunEvent runEvent) => runEvent switch
    {
        RunStarted started => $"evidence: {CleanText.Line(started.Evidence, LongestDetail)}",
        RunResumed resumed => $"resumed: {Clean(resumed.Reason)}",
        LockAwaited { Holder: { } holder } => $"waiting for run {Clean(holder)} to leave the working tree",
        LockAwaited => "waiting for another run to leave the working tree",
        WorkspaceReady { Isolated: true } ready => $"working apart in {Clean(ready.Path)}",
        WorkspaceReady ready => $"working on {Clean(ready.Branch ?? "a detached HEAD")} at {CommitText.Short(ready.Base)}",
        EvidenceFinished finished => OfEvidence(finished),
        RaceStarted race => OfRace(race),
        RaceCompared compared => OfComparison(compared),
        CandidateStarted started => $"{Clean(started.Candidate)}: trying",
        CandidateSkipped skipped => $"{Clean(skipped.Candidate)}: skipped: {Clean(skipped.Reason)}",
        CandidateFinished finished => OfCandidate(finished),
        MemoryReserved reserved => OfMemory(reserved),
        MemoryAwaited awaited => $"{Clean(awaited.Candidate)}: waits for memory that other runs hold: {MemoryText.Of(awaited.Numbers)}",
        MemoryUnjudged unjudged => $"{Clean(unjudged.Candidate)}: memory is not looked at: {Clean(unjudged.Reason)}",
        PromptBuilt built => $"{Clean(built.Candidate)}: prompt of {built.Tokens} tokens ({string.Join(", ", built.Parts.Select(part => $"{Clean(part.Name)} {part.Tokens}"))})",
        ModelReplied { Stop: not "finished" } reply => $"{Clean(reply.Candidate)}: step {reply.Step}: the answer ended early ({Clean(reply.Stop)})",
        ModelReplied { Calls.Count: 0, Text.Length: > 0 } reply => $"{Clean(reply.Candidate)}: step {reply.Step}: says: {CleanText.Line(reply.Text, LongestArguments)}",
        ModelRetried retried => $"{Clean(retried.Candidate)}: step {retried.Step}: {Clean(retried.Kind).Replace('_', ' ')}; try {retried.Attempt} in {ElapsedText.OfMilliseconds(retried.WaitMs)}",
        ModelFailed failed => $"{Clean(failed.Candidate)}: step {failed.Step}: {Clean(failed.Message)}",
        ContextCut cut => $"warning: {Clean(cut.Candidate)}: the server read {cut.ReadTokens} of about {cut.SentTokens} tokens; it dropped the rest without a word",
        ConversationShortened shortened => $"{Clean(shortened.Candidate)}: step {shortened.Step}: conversation shortened from {shortened.BeforeTokens} to {shortened.AfterTokens} tokens{(shortened.Summarised ? " by a summary" : string.Empty)}",
        ToolAnswered tool => OfTool(tool),
        DelegateStarted started => $"{Clean(started.Candidate)}: {Clean(string.Join(", ", new[] { started.Version, started.Model }.OfType<string>()))} works in a tree of its own",
        DelegateSaid said => $"{Clean(said.Candidate)}: {Clean(said.Text)}",
        DelegateEnded ended => OfDelegate(ended),
        DelegateDiscarded discarded => $"{Clean(discarded.Candidate)}: thrown away: {OfDiscarded(discarded)}",
        EditApplied applied => $"change {applied.Attempt}: {Listed(applied.Files)}{(applied.Matches.Contains("near") ? " (placed by the nearest lines, not by the same)" : string.Empty)}",
        EditRefused refused => $"change {refused.Attempt}: refused: {Clean(refused.Reason.Split('\n')[0])}",
        EditReverted { Left.Count: > 0 } reverted => $"change {reverted.Attempt}: taken back; left alone, changed by somebody else: {Listed(reverted.Left)}",
        EditReverted reverted => $"change {reverted.Attempt}: taken back",
        HookFinished hook => $"hook {Clean(hook.Hook)}: {(hook.ExitCode == 0 ? "passed" : $"refused (exit {hook.ExitCode})")}",
        CommitPublished published => $"committed {CommitText.Short(published.Commit)} on {Clean(published.Branch ?? "a detached HEAD")}",
        Warned warned => $"warning: {Clean(warned.Message)}",
        RunRecovered recovered => OfRecovery(recovered),
        UnknownEvent unknown => $"{Clean(unknown.Type)}: {Clean(unknown.Json)}",
        _ => null,
    };

    /// <summary>What goes on from this event until the next one, or null when it does not say.</summary>
    public static string? StatusOf(RunEvent runEvent) => runEvent switch
    {
        EvidenceStarted started => $"{NameOf(started.Phase)}: evidence runs",
        CandidateStarted started => $"{Clean(started.Candidate)}: looking for a change",
        ModelAsked asked => $"{Clean(asked.Candidate)}: step {asked.Step}: waiting for the model ({asked.Tokens} tokens sent)",
        CandidateProgressed progressed => $"{Clean(progressed.Candidate)}: {Clean(progressed.Message)} ({progressed.Tried} tried)",
        LockAwaited => "waiting for the working tree",
        MemoryAwaited awaited => $"{Clean(awaited.Candidate)}: waiting for memory",
        CommitPrepared => "committing",
        _ => null,
    };

    /// <summary>What a model is just saying: its end, because the beginning has been seen.</summary>
    public static string StatusOf(LiveText live)
    {
        var text = Clean(live.Tail[^Math.Min(live.Tail.Length, LongestLive)..]);
        return $"{Clean(live.Candidate)} {(live.IsThinking ? "thinks" : "says")}: {text}";
    }

    private static string OfEvidence(EvidenceFinished finished)
    {
        var tally = finished.Tests is { } tests && !finished.Detail.Contains(tests.Runner, StringComparison.Ordinal) ? $" ({tests.Runner}: {tests.Passed} passed, {tests.Failed} failed)" : string.Empty;
        return $"{NameOf(finished.Phase)}: {Clean(finished.Detail)}{tally}, {ElapsedText.OfMilliseconds(finished.DurationMs)}";
    }

    private static string OfMemory(MemoryReserved reserved)
    {
        var waited = reserved.WaitedMs >= 1000 ? $", after {ElapsedText.OfMilliseconds(reserved.WaitedMs)}" : string.Empty;
        var unloaded = reserved.Unloaded.Count > 0 ? $", in place of {Listed(reserved.Unloaded)}" : string.Empty;
        return $"{Clean(reserved.Candidate)}: memory reserved{waited}{unloaded}: {MemoryText.Of(reserved.Numbers)}";
    }

    // What became of an edit is told by the lines of the change itself.
    private static string OfTool(ToolAnswered tool)
    {
        var arguments = tool.Tool == EditTool ? string.Empty : $" {CleanText.Line(tool.Arguments, LongestArguments)}";
        var trouble = tool.Ok ? string.Empty : $": {CleanText.Line(tool.Answer, LongestArguments)}";
        return $"{Clean(tool.Candidate)}: step {tool.Step}: {Clean(tool.Tool)}{arguments}{trouble}";
    }

    private static string OfDelegate(DelegateEnded ended)
    {
        var turns = ended.Turns is { } count ? $"{count} turns, " : string.Empty;
        var cost = ended.CostUsd is { } usd ? string.Create(CultureInfo.InvariantCulture, $"{usd:0.####} USD, ") : string.Empty;
        return $"{Clean(ended.Candidate)}: {(ended.End == "done" ? "is done" : Clean(ended.Message))} ({turns}{cost}{ElapsedText.OfMilliseconds(ended.DurationMs)})";
    }

    private static string OfDiscarded(DelegateDiscarded discarded) =>
        string.Join(", ", discarded.Files.Select(Clean).Concat(discarded.Committed ? ["commits of its own"] : Array.Empty<string>()));

    private static string OfCandidate(CandidateFinished finished) =>
        $"{Clean(finished.Candidate)}: {finished.End switch { CandidateReport.Passed => "passed", CandidateReport.Failed => "failed", CandidateReport.Overtaken => "ended", _ => "did not pass" }}: {Clean(finished.Reason)} "
        + $"({finished.CandidatesTried} tried, {ElapsedText.OfMilliseconds(finished.DurationMs)})";

    private static string OfRace(RaceStarted race) =>
        $"race: {race.Lanes} at once of {Listed(race.Candidates)}; {(race.TakesSmallest ? "the smallest change that passes is taken" : "the first whose change passes is taken")}";

    private static string OfComparison(RaceCompared compared) =>
        $"compared: {string.Join(", ", compared.Finishers.Select(one => $"{Clean(one.Candidate)} +{one.AddedLines} -{one.RemovedLines}"))}"
        + string.Concat(compared.Differences.Select(difference => $"; {Clean(difference)}"));

    private static string OfRecovery(RunRecovered recovered)
    {
        var left = recovered.Left.Count == 0 ? string.Empty : $"; left alone, changed by somebody else: {Listed(recovered.Left)}";
        var restored = recovered.Restored.Count == 0 ? string.Empty : $": {Listed(recovered.Restored)}";
        return $"recovered, {recovered.Action.Replace('_', ' ')}{restored}{left}";
    }

    private static string NameOf(EvidencePhase phase) => phase switch
    {
        EvidencePhase.Baseline => "baseline",
        EvidencePhase.BaselineRepeat => "baseline again",
        EvidencePhase.Attempt => "with the change",
        EvidencePhase.CommitAlone => "commit alone",
        _ => phase.ToString(),
    };

    private static string Listed(IReadOnlyList<string> files) => string.Join(", ", files.Select(Clean));

    private static string Clean(string text) => CleanText.Line(text, LongestDetail);
}
