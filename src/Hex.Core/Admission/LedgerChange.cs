namespace Hex.Core.Admission;

/// <summary>A change of the ledger, made as a whole.</summary>
/// <param name="Removed">The owners whose rows go.</param>
/// <param name="Put">The row that is added, or takes the place of that of the same owner; or null.</param>
public sealed record LedgerChange(IReadOnlyList<string> Removed, Reservation? Put);
