using Hex.Core.Failures;
using Hex.Core.Faults;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Exec.Runs;

namespace Hex.Exec.Do;

/// <summary>The use case behind <c>hex do run</c>: a request in, a commit or a reason out.</summary>
public sealed class DoRun
{
    private readonly IRepositories _repositories;
    private readonly IJournals _journals;
    private readonly IRunStore _store;
    private readonly RunLogs _logs;
    private readonly RunSteps _steps;
    private readonly ExecSettings _settings;
    private readonly TimeProvider _time;

    internal DoRun(
        IRepositories repositories, IJournals journals, IRunStore store, RunLogs logs, RunSteps steps, ExecSettings settings, TimeProvider time)
    {
        (_repositories, _journals, _store, _logs) = (repositories, journals, store, logs);
        (_steps, _settings, _time) = (steps, settings, time);
    }

    /// <summary>Runs a request to its end.</summary>
    /// <param name="request">A valid request.</param>
    /// <param name="audience">Who is told while it goes on.</param>
    /// <param name="cancellationToken">Interrupts the run; the files are put back before this returns.</param>
    /// <returns>How the run ended. The last event tells the same.</returns>
    /// <exception cref="HexException">The run could not even be accepted: no repository, or no store.</exception>
    public async Task<RunOutcome> RunAsync(RunRequest request, RunAudience audience, CancellationToken cancellationToken)
    {
        var repository = await _repositories.FindAsync(request.Directory, cancellationToken);
        var journal = OpenedJournal.Open(_journals, request, repository);
        using var log = _logs.Open(request.Id, lastSequence: 0, audience);
        var isKnown = false;
        try
        {
            await _store.AddAsync(Record(request, repository), cancellationToken);
            isKnown = true;
            await log.WriteAsync(Started(request));
        }
        catch when (isKnown)
        {
            // Nothing has happened yet, but the store lists the run: by its journal a recovery ends it there too.
            journal.Journal?.Dispose();
            throw;
        }
        catch
        {
            journal.Journal?.Close();
            throw;
        }

        Failpoints.Reach(Failpoint.RunAccepted);
        return await RunAcceptedAsync(request, repository, journal, log, cancellationToken);
    }

    /// <summary>Continues a request that is in the store already.</summary>
    internal Task<RunOutcome> ContinueAsync(RunRequest request, Repository repository, RunLog log, CancellationToken cancellationToken) =>
        RunAcceptedAsync(request, repository, OpenedJournal.Open(_journals, request, repository), log, cancellationToken);

    private async Task<RunOutcome> RunAcceptedAsync(
        RunRequest request, Repository repository, OpenedJournal opened, RunLog log, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        using var wallTime = new CancellationTokenSource(Timeout.InfiniteTimeSpan, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, wallTime.Token);
        var progress = new RunProgress(() => wallTime.CancelAfter(request.Limits.WallTime));
        RunOutcome outcome;
        try
        {
            outcome = await _steps.RunAsync(request, repository, opened.Require(), progress, log, either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            outcome = cancellationToken.IsCancellationRequested
                ? new RunOutcome.Interrupted(_settings.IsTerminated())
                : new RunOutcome.LimitReached($"the run's time of {TimeOf(request.Limits.WallTime)}");
        }
        catch (HexException exception)
        {
            outcome = exception.Failure.Kind == FailureKind.Environment ? new RunOutcome.Faulted(exception.Failure) : new RunOutcome.Refused(exception.Failure);
        }
        catch (Exception exception) when (SystemFailure.IsBehind(exception))
        {
            outcome = new RunOutcome.Faulted(SystemFailure.Of(exception, $"the machine failed hex ({exception.Message.TrimEnd('.')})", "run 'hex recover'"));
        }

        outcome = await StandingAsync(outcome, progress, log);
        if (!progress.IsUndecided)
        {
            await log.WriteAsync(FinishedEvent.Of(outcome, progress.ToTotals(_time.GetElapsedTime(started))));
        }

        Failpoints.Reach(Failpoint.RunRecorded);
        if (progress.IsSettled)
        {
            Close(opened.Journal);
        }

        opened.Journal?.Dispose();
        Failpoints.Reach(Failpoint.JournalClosed);
        return outcome;
    }

    // A commit that stands is the outcome, whatever broke after it.
    private static async Task<RunOutcome> StandingAsync(RunOutcome outcome, RunProgress progress, RunLog log)
    {
        if (progress.Published is not { } published || outcome == published)
        {
            return outcome;
        }

        var broken = outcome is RunOutcome.Faulted faulted ? faulted.Failure.What : outcome is RunOutcome.Refused refused ? refused.Failure.What : "the run was stopped";
        await log.WarnAsync($"the commit stands, but something broke after it: {broken}");
        return published;
    }

    // The end is on record and holds: what is left of a journal that cannot be removed now, the next hex removes.
    private static void Close(IJournal? journal)
    {
        try
        {
            journal?.Close();
        }
        catch (Exception exception) when (exception is HexException || SystemFailure.IsBehind(exception))
        {
        }
    }

    private static string TimeOf(TimeSpan limit) => limit < TimeSpan.FromMinutes(1) ? $"{limit.TotalSeconds:0.#} seconds" : $"{limit.TotalMinutes:0.#} minutes";

    private RunRecord Record(RunRequest request, Repository repository) => new()
    {
        Id = request.Id,
        Project = repository.Project,
        StartedAt = _time.GetUtcNow(),
        Instruction = request.Instruction,
        Evidence = request.Evidence,
        Root = repository.Tree.Root,
    };

    private RunStarted Started(RunRequest request) => new(
        request.Instruction, request.Files, request.Include, request.Evidence, request.Candidates, request.IsIsolated, request.AllowsGreen,
        request.IncludesDirty, request.IsDryRun, request.Limits, request.Directory, _settings.HexVersion, request.IsFast, request.IsRecorded,
        request.Replays?.ToString(), request.Race);
}
