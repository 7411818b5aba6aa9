using Hex.Core.Edits;

namespace Hex.Exec.Edits;

/// <summary>A proposal as read from a model's words.</summary>
/// <param name="Edits">The edits, or null when they cannot be read.</param>
/// <param name="Problem">Why they cannot, to be put into a sentence; or null.</param>
internal sealed record ParsedProposal(EditSet? Edits, string? Problem)
{
    /// <summary>A proposal that cannot be read.</summary>
    public static ParsedProposal Unreadable(string problem) => new(null, problem);

    /// <summary>A proposal of some edits, unless one of them leaves code out.</summary>
    public static ParsedProposal Of(IReadOnlyList<ProposedEdit> edits) => edits.Select(Elision.Find).FirstOrDefault(found => found is not null) is { } elided
        ? Unreadable(elided)
        : new ParsedProposal(new EditSet(edits), null);
}
