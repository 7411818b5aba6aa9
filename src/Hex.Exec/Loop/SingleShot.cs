using Hex.Core.Conversation;
using Hex.Exec.Candidates;
using Hex.Exec.Edits;
using Hex.Exec.Loop.Calls;

namespace Hex.Exec.Loop;

/// <summary>One question per attempt, no tools: the whole task in one prompt, and after a failure what came of the last edit.</summary>
internal sealed class SingleShot(AgentTask task)
{
    private readonly ProposalStep _proposals = new(task);

    /// <summary>Asks until an edit passes or no attempts are left.</summary>
    /// <exception cref="ModelException">The model gave no usable answer.</exception>
    /// <exception cref="Core.Failures.HexException">A bound of the run is reached.</exception>
    public async Task<CandidateEnd> RunAsync(CancellationToken cancellationToken)
    {
        var first = new ChatMessage.User(task.Prompt.FirstMessage);
        IReadOnlyList<ChatMessage> messages = [first];
        for (var step = 1; !_proposals.IsOver && step <= task.Task.Request.Limits.Steps; step++)
        {
            await task.Task.Progress(_proposals.Count, $"question {step}");
            var reply = await task.Session.AskAsync(RequestOf(messages), step, cancellationToken);
            var turn = CallExtraction.Of(reply, [EditToolbox.Name], $"question_{step}");
            var answer = await AnswerAsync(reply, turn, cancellationToken);
            if (answer.HasPassed)
            {
                return CandidateEnd.Passed($"its edit passed at question {step}", _proposals.Count);
            }

            // Only the last try is told: small models repeat what they read twice.
            messages = [first, new ChatMessage.Assistant(turn.Text.Length > 0 ? turn.Text : "(nothing)", []), new ChatMessage.User(task.Task.Log.Redact(answer.Text))];
        }

        return CandidateEnd.NotPassed(_proposals.Count == 0 ? "it proposed no edit that could be tried" : $"none of its {_proposals.Count} edits passed", _proposals.Count);
    }

    private async Task<ProposalAnswer> AnswerAsync(ModelReply reply, ExtractedTurn turn, CancellationToken cancellationToken)
    {
        if (reply.Stop == ModelStop.Length)
        {
            return ProposalAnswer.Refused($"Your answer was cut off after {task.ReplyTokens} tokens and was not used. Answer again, much shorter.");
        }

        var proposal = turn.Problem is { } problem ? ParsedProposal.Unreadable(problem)
            : turn.Calls is [{ } call, ..] ? EditToolbox.Parse(call, task.Task.AllowedFiles, task.Task.Files.Root)
            : ProposalParser.FromText(turn.Text, task.Task.AllowedFiles, task.Protocol, root: task.Task.Files.Root);
        return await _proposals.ProposeAsync(proposal, cancellationToken);
    }

    private ModelRequest RequestOf(IReadOnlyList<ChatMessage> messages) => new()
    {
        Model = task.Model,
        System = task.Prompt.System,
        Messages = messages,
        MaxTokens = task.ReplyTokens,
        ContextTokens = task.ContextTokens,
        Temperature = 0,
    };
}
