namespace Hex.Core.Edits;

/// <summary>The edits of one proposal: all of them are applied, or none.</summary>
/// <param name="Edits">The edits, applied in order; never empty.</param>
public sealed record EditSet(IReadOnlyList<ProposedEdit> Edits);
