using Hex.Core.Edits;
using Hex.Exec.Context;
using Hex.Exec.Edits;

namespace Hex.Exec.Loop;

/// <summary>Puts a model's edits before the gate and words what it can learn from the answer.</summary>
internal sealed class ProposalStep(AgentTask task)
{
    private const int OutputHead = 2000;
    private const int OutputTail = 4000;

    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);
    private readonly int _before = task.Task.Attempts.Count;

    /// <summary>How many of the model's edits were tried.</summary>
    public int Count => task.Task.Attempts.Count - _before;

    /// <summary>Whether no more edits may be put before the gate.</summary>
    public bool IsOver => task.Task.Attempts.Left <= 0;

    /// <summary>Proposes what was read from an answer.</summary>
    public async Task<ProposalAnswer> ProposeAsync(ParsedProposal proposal, CancellationToken cancellationToken)
    {
        if (proposal.Edits is not { } edits)
        {
            await task.CountProposal(false);
            return ProposalAnswer.Refused($"The edit could not be read: {proposal.Problem}. Nothing was changed.");
        }

        // The gate is a function of the edit: the same edit again costs time and proves nothing new.
        if (!_failed.Add(SignatureOf(edits)))
        {
            return ProposalAnswer.Repeated;
        }

        var result = await task.Task.Attempts.ProposeAsync(edits, cancellationToken);
        await task.CountProposal(result.Report is not null);
        return result switch
        {
            { Passed: true } => ProposalAnswer.Passed,
            { Report: { } report } => ProposalAnswer.Judged(
                $"The edit was applied, and {result.Feedback}. It was taken back: the files are as they were before. Output of the evidence:\n"
                + TextCut.Ends(ModelText.Of(report.Output, task.Task.Evidence.Root), OutputHead, OutputTail, "\n")),
            _ => ProposalAnswer.Refused($"The edit was not applied: {result.Feedback}. Nothing was changed."),
        };
    }

    private static string SignatureOf(EditSet edits) => string.Join('\0', edits.Edits.Select(edit => edit.ToString()));
}
