using Hex.Core.Agents;
using Hex.Core.Edits;
using Hex.Core.Ports;
using Hex.Core.Runs;
using Hex.Exec.Candidates;
using Hex.Exec.Context;
using Hex.Exec.Loop;

namespace Hex.Exec.Delegates;

/// <summary>An agent of somebody else's making that tries a task by itself, in a tree of its own; its edits come before the gate like any candidate's.</summary>
/// <param name="name">The name it was asked for by.</param>
/// <param name="program">The agent.</param>
/// <param name="model">The model it is to use, or null for its own choice.</param>
/// <param name="workshop">What it needs to work.</param>
internal sealed class DelegateCandidate(string name, IAgentProgram program, string? model, DelegateWorkshop workshop) : ICandidate
{
    private const int OutputHead = 2000;
    private const int OutputTail = 6000;

    /// <inheritdoc />
    public string Name => name;

    /// <inheritdoc />
    public bool RunsEvidence => true;

    /// <inheritdoc />
    public async Task<CandidateEnd> TryAsync(CandidateTask task, CancellationToken cancellationToken)
    {
        var before = task.Attempts.Count;
        using var timeIsUp = new CancellationTokenSource(task.Time, workshop.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeIsUp.Token, cancellationToken);
        try
        {
            return await WorkAsync(task, before, either.Token);
        }
        catch (OperationCanceledException) when (timeIsUp.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return CandidateEnd.NotPassed($"its time of {task.Time.TotalSeconds:0} s is over", task.Attempts.Count - before);
        }
    }

    private async Task<CandidateEnd> WorkAsync(CandidateTask task, int before, CancellationToken cancellationToken)
    {
        await using var tree = await DelegateTree.MakeAsync(task, workshop.Worktrees, workshop.Status, workshop.Roots, cancellationToken);
        var started = workshop.Time.GetTimestamp();
        var prompt = await workshop.PromptAsync(name, task, cancellationToken);
        string? session = null;
        IReadOnlyList<ProposedEdit> refused = [];
        while (true)
        {
            task.Budget.Require();
            var reply = await AskAsync(task, tree, prompt, session, task.Time - workshop.Time.GetElapsedTime(started), cancellationToken);
            task.Budget.Count(reply.Usage, TokenEstimate.Of(prompt), TokenEstimate.Of(reply.Message));
            if (model is not null && reply.Models.Count > 0 && !reply.Models.Any(answered => ModelNames.Mean(model, answered)))
            {
                return CandidateEnd.Failed($"'{model}' was asked and {string.Join(", ", reply.Models)} answered", Tried());
            }

            var changes = await ChangesAsync(task, tree, cancellationToken);
            if (changes.Edits.Edits.Count == 0)
            {
                return Empty(reply, changes, Tried());
            }

            if (changes.Edits.Edits.SequenceEqual(refused))
            {
                return CandidateEnd.NotPassed(Words("it was told what the check says and changed nothing more", reply), Tried());
            }

            refused = changes.Edits.Edits;
            await task.Progress(Tried(), "its change comes before the gate");
            var result = await task.Attempts.ProposeAsync(changes.Edits, cancellationToken);
            if (result.Passed)
            {
                return CandidateEnd.Passed(Words($"its change passed{(reply.Models.Count > 0 ? $"; {string.Join(", ", reply.Models)} answered" : string.Empty)}", reply), Tried());
            }

            // Told once more what the check says, unless it could not even end its work, or has nothing to remember it by.
            if (reply.End is not AgentEnd.Done || reply.Session is null || task.Attempts.Left <= 0)
            {
                return CandidateEnd.NotPassed(Words(result.Feedback, reply), Tried());
            }

            session = reply.Session;
            prompt = workshop.Redact(Feedback(result, tree.Tree.Root, task.Evidence.Root));
        }

        int Tried() => task.Attempts.Count - before;
    }

    private async Task<AgentReply> AskAsync(
        CandidateTask task, DelegateTree tree, string prompt, string? session, TimeSpan time, CancellationToken cancellationToken)
    {
        await using var told = new DelegateEvents(name, task.Log, workshop.Time);
        var reply = await program.RunAsync(
            new AgentRequest
            {
                Prompt = prompt,
                Root = Path.Combine(tree.Tree.Root, task.Workspace.Repository.Prefix),
                Time = time,
                Owner = task.Request.Id.ToString(),
                Model = model,
                Session = session,
                Turns = task.Request.Limits.Steps,
                CostUsd = task.Budget.CostLeft,
                Commands = [task.Evidence.Command],
                MayRunAnything = workshop.MayRunAnything,
            },
            told.Hear,
            cancellationToken);
        await told.EndAsync(reply);
        return reply;
    }

    private async Task<DelegateChanges> ChangesAsync(CandidateTask task, DelegateTree tree, CancellationToken cancellationToken)
    {
        var changes = await tree.ChangesAsync(cancellationToken);
        if (changes.Discarded.Count > 0 || changes.HasCommitted)
        {
            await task.Log.WriteAsync(new DelegateDiscarded(name, changes.Discarded, changes.HasCommitted));
        }

        return changes;
    }

    // Exit code 0 and a cheerful last word are no work.
    private static CandidateEnd Empty(AgentReply reply, DelegateChanges changes, int tried) => reply switch
    {
        { End: not AgentEnd.Done } => CandidateEnd.Failed(reply.Message, tried),
        { Denials.Count: > 0 } => CandidateEnd.Failed($"it changed nothing; it was not allowed to use {string.Join(", ", reply.Denials.Distinct().Take(3))}", tried),
        _ when changes.Discarded.Count > 0 => CandidateEnd.NotPassed($"it changed only what it may not: {string.Join(", ", changes.Discarded.Take(3))}", tried),
        _ => CandidateEnd.NotPassed("it says it is done and changed nothing", tried),
    };

    private static string Words(string what, AgentReply reply) =>
        reply.End == AgentEnd.Done && reply.Denials.Count == 0 ? what
        : reply.End != AgentEnd.Done ? $"{what}; {reply.Message}"
        : $"{what}; it was not allowed to use {string.Join(", ", reply.Denials.Distinct().Take(3))}";

    private static string Feedback(AttemptResult result, string ownRoot, string root)
    {
        var output = result.Report is { } report ? TextCut.Ends(ModelText.Of(report.Output, root), OutputHead, OutputTail, "\n") : string.Empty;
        var data = output.Length == 0 ? string.Empty : $"\n\nThe check printed:\n\n{DataBlock.Of(output)}";
        return PromptTexts.Load("delegate").Fill("again", ("feedback", result.Feedback), ("output", data), ("root", ownRoot));
    }
}
