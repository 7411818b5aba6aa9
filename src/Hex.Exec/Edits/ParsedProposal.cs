using Hex.Core.Edits;

namespace Hex.Exec.Edits;

/// <summary>A proposal as read from a model's words.</summary>
/// <param name="Edits">The edits, or null when they cannot be read.</param>
/// <param name="Problem">Why they cannot, to be put into a sentence; or null.</param>
internal sealed record ParsedProposal(EditSet? Edits, string? Problem)
{
    private const int MostEdits = 100;

    /// <summary>A proposal that cannot be read.</summary>
    public static ParsedProposal Unreadable(string problem) => new(null, problem);

    /// <summary>A proposal of some edits, unless there are too many or one of them leaves code out.</summary>
    public static ParsedProposal Of(IReadOnlyList<ProposedEdit> edits) =>
        edits.Count > MostEdits ? Unreadable($"it holds {edits.Count} edits, more than {MostEdits}")
        : edits.Select(Elision.Find).FirstOrDefault(found => found is not null) is { } elided ? Unreadable(elided)
        : new ParsedProposal(new EditSet(edits), null);
}
