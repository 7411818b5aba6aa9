using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Runs;
using Hex.Exec.History;
using Hex.Exec.Recovery;
using Hex.Exec.Runs;

namespace Hex.Exec.Do;

/// <summary>The use case behind <c>hex do resume</c>: continues a run whose process died.</summary>
public sealed class ResumeRun
{
    private readonly RunHistory _history;
    private readonly IRepositories _repositories;
    private readonly IJournals _journals;
    private readonly RunRecovery _recovery;
    private readonly RunLogs _logs;
    private readonly DoRun _doRun;

    internal ResumeRun(RunHistory history, IRepositories repositories, IJournals journals, RunRecovery recovery, RunLogs logs, DoRun doRun) =>
        (_history, _repositories, _journals, _recovery, _logs, _doRun) = (history, repositories, journals, recovery, logs, doRun);

    /// <summary>Settles what the run left behind and, unless it turns out to be done, runs it again under its own id.</summary>
    /// <exception cref="HexException">There is no such run, it is still running, or it has ended for good.</exception>
    public async Task<RunOutcome> RunAsync(string idPrefix, RunAudience audience, CancellationToken cancellationToken)
    {
        var record = await _history.FindAsync(idPrefix, cancellationToken);
        var events = await _history.EventsAsync(record.Id, cancellationToken);
        var started = events.Select(recorded => recorded.Event).OfType<RunStarted>().FirstOrDefault() ?? throw HexException.Refused(
            "not_resumable", $"run {record.Id} died before its request was recorded", "run it again");
        var repository = await _repositories.FindAsync(started.Directory, cancellationToken);
        await _recovery.SettleAllAsync(repository, cancellationToken);
        if (_journals.IsHeld(repository.Tree.CommonDirectory, record.Id.ToString()))
        {
            throw HexException.Refused("still_running", $"run {record.Id} is still running", "wait for it, or interrupt it");
        }

        record = await _history.FindAsync(record.Id.ToString(), cancellationToken);
        return record.End switch
        {
            { Outcome: "committed" } end => new RunOutcome.Committed(end.Commit!, end.Branch),
            { Outcome: not "interrupted" } end => throw HexException.Refused(
                "run_ended", $"run {record.Id} has ended ({end.Code})", "start a new run with 'hex do run'"),
            _ => await ContinueAsync(record, started, repository, audience, cancellationToken),
        };
    }

    private async Task<RunOutcome> ContinueAsync(
        RunRecord record, RunStarted started, Core.Repositories.Repository repository, RunAudience audience, CancellationToken cancellationToken)
    {
        var events = await _history.EventsAsync(record.Id, cancellationToken);
        using var log = _logs.Open(record.Id, events[^1].Sequence, audience);
        await log.WriteAsync(new RunResumed(record.End is null ? "its process died" : "it was interrupted"));
        var request = new RunRequest
        {
            Id = record.Id,
            Instruction = started.Instruction,
            Directory = started.Directory,
            Files = started.Files,
            Include = started.Include,
            Evidence = started.Evidence,
            Candidates = started.Candidates,
            Limits = started.Limits,
            IsIsolated = started.Isolated,
            Race = started.Race,
            AllowsGreen = started.AllowsGreen,
            IncludesDirty = started.IncludesDirty,
            IsDryRun = started.DryRun,
            IsFast = started.Fast,
            IsRecorded = started.Recorded,
        };
        return await _doRun.ContinueAsync(request, repository, log, cancellationToken);
    }
}
