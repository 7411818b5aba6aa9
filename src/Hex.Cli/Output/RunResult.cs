using Hex.Core.Runs;

namespace Hex.Cli.Output;

/// <summary>What a run came to, and what to do next; gathered from its events.</summary>
internal sealed class RunResult(bool advises)
{
    private const int OutputLines = 15;

    private bool _isIsolated;
    private readonly List<RecordedEvent> _changes = [];
    private CommitPublished? _published;
    private EvidenceFinished? _lastEvidence;
    private HookFinished? _lastHook;
    private RunId _run;

    /// <summary>The end of the run, or null when none was told.</summary>
    public RunFinished? End { get; private set; }

    public void Show(RecordedEvent recorded)
    {
        _run = recorded.Run;
        switch (recorded.Event)
        {
            case RunStarted started:
                _isIsolated = started.Isolated;
                break;
            case EditApplied:
                _changes.Add(recorded);
                break;
            case EvidenceFinished finished:
                _lastEvidence = finished;
                break;
            case HookFinished hook:
                _lastHook = hook;
                break;
            case CommitPublished published:
                _published = published;
                break;
            case RunFinished finished:
                End = finished;
                _changes.Add(recorded);
                break;
        }
    }

    /// <summary>Writes the result: what was reached to standard output, what was not to standard error.</summary>
    public void WriteTo(Terminal terminal, string message)
    {
        if (End is { ExitCode: (int)ExitCode.Done })
            WriteSuccess(terminal, End);
        else
            WriteFailure(terminal, message);
    }

    private void WriteSuccess(Terminal terminal, RunFinished end)
    {
        terminal.WriteLine(terminal.Paint(Color.Green, HeadlineOf(end)));
        if (RunStory.DiffOf(_changes) is { } diff)
        {
            foreach (var line in DiffStat.Of(diff).Lines())
                terminal.WriteLine(line);

            if (end.Commit is null)
                terminal.WriteLine(DiffText.Of(diff, terminal));
        }

        foreach (var next in advises ? NextAfterSuccess(end) : [])
            terminal.WriteLine($"next: {next}");
    }

    private string HeadlineOf(RunFinished end) => end.Commit is null
        ? CleanText.Line(end.Message)
        : $"committed {CommitText.Short(end.Commit)} on {CleanText.Line(end.Branch ?? "a detached HEAD")}: {CleanText.Line(_published?.Subject ?? string.Empty)}".TrimEnd(' ', ':');

    private IEnumerable<string> NextAfterSuccess(RunFinished end)
    {
        yield return $"hex do show {_run.Prefix}";
        if (end.Commit is null)
            yield break;

        if (_isIsolated && end.Branch is not null)
            yield return $"hex worktree merge {_run.Prefix}";
        else
            yield return $"hex do undo {_run.Prefix}";
    }

    // Only where it is the reason.
    private void WriteOutput(Terminal terminal)
    {
        var (label, output) = _lastHook is { ExitCode: not 0 } hook ? ($"the hook {CleanText.Line(hook.Hook)} printed last:", hook.Output)
            : End?.Code is { } code && (code.StartsWith("evidence_", StringComparison.Ordinal) || code.StartsWith("baseline_", StringComparison.Ordinal))
                ? ("the evidence printed last:", _lastEvidence?.Output ?? string.Empty)
            : (string.Empty, string.Empty);
        var lines = LastLines.Of(output, OutputLines).ToList();
        foreach (var line in lines.Select(line => $"  {line}").Prepend(label).Take(lines.Count == 0 ? 0 : int.MaxValue))
            terminal.WriteErrorLine(line);
    }

    private void WriteFailure(Terminal terminal, string message)
    {
        WriteOutput(terminal);
        terminal.WriteErrorLine($"hex: {CleanText.Line(message)}");
        if (End is not null && advises)
            terminal.WriteErrorLine($"next: hex do show {_run.Prefix}");
    }
}
