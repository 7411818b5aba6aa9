using Hex.Core.Conversation;
using Hex.Core.Runs;
using Hex.Exec.Candidates;
using Hex.Exec.Edits;
using Hex.Exec.Evidence;
using Hex.Exec.Loop.Calls;
using Hex.Exec.Tools;

namespace Hex.Exec.Loop;

/// <summary>Reason, act, observe: asks a model, does what it wants with the guarded tools, tells it what came of it, until an edit passes the gate.</summary>
/// <param name="task">What to work on.</param>
/// <param name="tools">What the model may use.</param>
/// <param name="time">The clock.</param>
internal sealed class AgentLoop(AgentTask task, ToolBox tools, TimeProvider time)
{
    private const int MostIdleSteps = 3;

    private readonly Dialogue _dialogue = new(task);
    private readonly ProposalStep _proposals = new(task);
    private readonly Observations _observations = new(tools, new ToolContext(task.Task.Tree, task.Task.Files, task.Task.Evidence.Owner) { AllowedFiles = task.Task.AllowedFiles });
    private readonly IReadOnlyCollection<string> _names = [.. tools.Descriptions.Select(tool => tool.Name), EditToolbox.Name];
    private int _idle;

    /// <summary>Runs the loop to its end.</summary>
    /// <exception cref="ModelException">The model gave no usable answer.</exception>
    /// <exception cref="Core.Failures.HexException">A bound of the run is reached.</exception>
    public async Task<CandidateEnd> RunAsync(CancellationToken cancellationToken)
    {
        for (var step = 1; step <= task.Task.Request.Limits.Steps; step++)
        {
            if (await StepAsync(step, cancellationToken) is { } end)
            {
                return end;
            }
        }

        return CandidateEnd.NotPassed($"it took all {task.Task.Request.Limits.Steps} steps, and no edit passed", _proposals.Count);
    }

    private async Task<CandidateEnd?> StepAsync(int step, CancellationToken cancellationToken)
    {
        await task.Task.Progress(_proposals.Count, $"step {step}");
        var (request, elided) = await _dialogue.RequestAsync(step, cancellationToken);
        _observations.Forget(elided);
        var reply = await task.Session.AskAsync(request, step, cancellationToken);
        await _dialogue.CheckReadAsync(request, reply, step);
        var turn = CallExtraction.Of(reply, _names, $"step_{step}");
        _dialogue.Add(SaidOf(turn));
        var (hasPassed, isNew) = turn.Calls.Count > 0
            ? await ActAsync(turn, step, cancellationToken)
            : await ReadTextAsync(turn, reply, cancellationToken);
        _idle = isNew ? 0 : _idle + 1;
        return hasPassed ? CandidateEnd.Passed($"its edit passed in step {step}", _proposals.Count)
            : _proposals.IsOver ? CandidateEnd.NotPassed("it used all its attempts, and no edit passed", _proposals.Count)
            : _idle >= MostIdleSteps ? CandidateEnd.NotPassed($"it made no progress in {MostIdleSteps} steps", _proposals.Count)
            : null;
    }

    // Calls found in the text go back in the form the conversation has, once; and no turn is empty, which some servers refuse.
    private ChatMessage.Assistant SaidOf(ExtractedTurn turn) => turn.Calls.Count > 0
        ? new ChatMessage.Assistant(turn.IsNative || !task.CallsNatively ? turn.Text : string.Empty, turn.Calls)
        : new ChatMessage.Assistant(turn.Text.Length > 0 ? turn.Text : "(nothing)", []);

    private async Task<(bool HasPassed, bool IsNew)> ActAsync(ExtractedTurn turn, int step, CancellationToken cancellationToken)
    {
        var results = new List<ToolResult>();
        var isNew = false;
        foreach (var call in turn.Calls)
        {
            var started = time.GetTimestamp();
            var (answer, passed, news) = call.Name == EditToolbox.Name
                ? await EditAsync(call, cancellationToken)
                : await ObserveAsync(call, cancellationToken);
            await task.Task.Log.WriteAsync(new ToolAnswered(
                task.Candidate, step, call.Name, EvidenceEvent.Shorten(call.Arguments), answer.IsOk, EvidenceEvent.Shorten(answer.Content),
                (long)time.GetElapsedTime(started).TotalMilliseconds));
            if (passed)
            {
                return (true, true);
            }

            isNew |= news;
            results.Add(new ToolResult(call.Id, call.Name, task.Task.Log.Redact(answer.Content), !answer.IsOk));
        }

        if (turn.Problem is { } problem)
        {
            results[^1] = results[^1] with { Content = $"{results[^1].Content}\n\nA further call of yours could not be read and was not run: {problem}." };
        }

        _dialogue.Add(new ChatMessage.Tools(results));
        return (false, isNew);
    }

    private async Task<(ToolAnswer Answer, bool Passed, bool IsNew)> ObserveAsync(ToolCall call, CancellationToken cancellationToken)
    {
        var (answer, isNew) = await _observations.AnswerAsync(call, cancellationToken);
        return (answer, false, isNew);
    }

    private async Task<(ToolAnswer Answer, bool Passed, bool IsNew)> EditAsync(ToolCall call, CancellationToken cancellationToken)
    {
        var answer = await _proposals.ProposeAsync(EditToolbox.Parse(call, task.Task.AllowedFiles, task.Task.Files.Root), cancellationToken);
        return (new ToolAnswer(answer.HasPassed, answer.Text), answer.HasPassed, answer.IsNew);
    }

    private async Task<(bool HasPassed, bool IsNew)> ReadTextAsync(ExtractedTurn turn, ModelReply reply, CancellationToken cancellationToken)
    {
        if (reply.Stop == ModelStop.Length)
        {
            _dialogue.Add(new ChatMessage.User($"Your answer was cut off after {task.ReplyTokens} tokens and was not used. Answer again, much shorter: one small edit."));
            return (false, false);
        }

        var proposal = ProposalParser.FromText(turn.Text, task.Task.AllowedFiles, task.Protocol, root: task.Task.Files.Root);
        if (proposal.Edits is null && turn.Problem is null && task.Protocol == EditProtocol.Json)
        {
            _dialogue.Add(new ChatMessage.User("That was no tool call and no edit. Call a tool, or finish with propose_edit."));
            return (false, false);
        }

        var answer = turn.Problem is { } problem
            ? ProposalAnswer.Refused($"The answer could not be read: {problem}.")
            : await _proposals.ProposeAsync(proposal, cancellationToken);
        _dialogue.Add(new ChatMessage.User(task.Task.Log.Redact(answer.Text)));
        return (answer.HasPassed, answer.IsNew);
    }
}
