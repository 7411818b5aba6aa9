using Hex.Core.Edits;

namespace Hex.Exec.Candidates;

/// <summary>Plays edits somebody else worked out: each set of a file comes before the gate in order, until one passes.</summary>
/// <param name="name">The name it was asked for by, <c>edits:FILE</c>.</param>
/// <param name="proposals">The sets of edits.</param>
internal sealed class EditFileCandidate(string name, IReadOnlyList<EditSet> proposals) : ICandidate
{
    /// <summary>The beginning of the names of such candidates.</summary>
    public const string Scheme = "edits:";

    /// <inheritdoc />
    public string Name => name;

    /// <inheritdoc />
    public async Task<CandidateEnd> TryAsync(CandidateTask task, CancellationToken cancellationToken)
    {
        var tried = 0;
        foreach (var proposal in proposals.TakeWhile(_ => task.Attempts.Left > 0))
        {
            tried++;
            if ((await task.Attempts.ProposeAsync(proposal, cancellationToken)).Passed)
            {
                return CandidateEnd.Passed($"proposal {tried} of {proposals.Count} passed", tried);
            }
        }

        return CandidateEnd.NotPassed($"none of its {proposals.Count} proposals passed", tried);
    }
}
