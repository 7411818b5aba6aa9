using Hex.Core.Conversation;
using Hex.Exec.Governing;
using Hex.Exec.Loop;

namespace Hex.Exec.Candidates;

/// <summary>A language model that tries a task: in a loop with tools, or with one question per attempt.</summary>
/// <param name="name">The name it was asked for by.</param>
/// <param name="route">The way to it.</param>
/// <param name="loops">Makes the loops.</param>
/// <param name="governor">Gives it memory.</param>
/// <param name="time">Counts its time.</param>
internal sealed class ModelCandidate(string name, ModelRoute route, AgentLoops loops, Governor governor, TimeProvider time) : ICandidate
{
    /// <inheritdoc />
    public string Name => name;

    /// <inheritdoc />
    public async Task<CandidateEnd> TryAsync(CandidateTask task, CancellationToken cancellationToken)
    {
        var before = task.Attempts.Count;
        using var timeIsUp = new CancellationTokenSource(task.Time, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeIsUp.Token, cancellationToken);
        try
        {
            using var memory = await governor.AdmitAsync(name, route, task, either.Token);
            return memory.Refusal is { } refusal ? CandidateEnd.Skipped(refusal)
                : task.Request.IsFast ? await loops.RunFastAsync(name, route, task, either.Token)
                : await RunLoopAsync(task, either.Token);
        }
        catch (OperationCanceledException) when (timeIsUp.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return CandidateEnd.NotPassed($"its time of {task.Time.TotalSeconds:0} s is over", task.Attempts.Count - before);
        }
        catch (ModelException exception)
        {
            // A model that did not answer made no bad edit: the two must never be told as one.
            return CandidateEnd.Failed(exception.Failure.What, task.Attempts.Count - before);
        }
    }

    private async Task<CandidateEnd> RunLoopAsync(CandidateTask task, CancellationToken cancellationToken)
    {
        var callsNatively = route.Facts.CallsTools ?? true;
        try
        {
            return await loops.RunAsync(name, route, task, callsNatively, cancellationToken);
        }
        catch (ModelException exception) when (callsNatively && exception.Kind == ModelFailureKind.ToolsUnsupported)
        {
            return await loops.RunAsync(name, route, task, callsNatively: false, cancellationToken);
        }
    }
}
