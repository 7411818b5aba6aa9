using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Runs;
using Hex.Exec.Do;

namespace Hex.Exec.Candidates;

/// <summary>Decides who tries a task, in which order.</summary>
/// <param name="settings">The operator's preferences.</param>
/// <param name="embedded">The candidates that are always there.</param>
/// <param name="proposals">Reads files of edits.</param>
internal sealed class CandidateOrder(ExecSettings settings, IReadOnlyList<ICandidate> embedded, IProposalFiles proposals)
{
    /// <summary>The candidates of a request: those it names, else those the configuration names, else what is really there.</summary>
    /// <exception cref="HexException">A name nobody answers to.</exception>
    public CandidateLine For(RunRequest request) => (request.Candidates, settings.Candidates) switch
    {
        ({ Count: > 0 } asked, _) => new([.. asked.Select(Find)], IsDefault: false),
        (_, { Count: > 0 } configured) => new([.. configured.Select(Find)], IsDefault: false),
        _ => new(embedded, IsDefault: true),
    };

    private ICandidate Find(string name) => name switch
    {
        _ when embedded.FirstOrDefault(candidate => candidate.Name == name) is { } known => known,
        _ when name.StartsWith(EditFileCandidate.Scheme, StringComparison.Ordinal) =>
            new EditFileCandidate(name, proposals.Read(name[EditFileCandidate.Scheme.Length..])),
        _ => throw HexException.Environment(
            "no_candidate",
            $"there is no candidate '{name}' here",
            $"choose one of: {string.Join(", ", embedded.Select(candidate => candidate.Name))}, {EditFileCandidate.Scheme}FILE"),
    };
}
