using Hex.Core.Edits;

namespace Hex.Exec.Delegates;

/// <summary>What an agent left behind in its tree.</summary>
/// <param name="Edits">Its changes of the files the run may change.</param>
/// <param name="Discarded">Other paths it touched, and changes that are no text; none of it is used.</param>
/// <param name="HasCommitted">Whether it made commits of its own; they are on no branch and are not used.</param>
internal sealed record DelegateChanges(EditSet Edits, IReadOnlyList<string> Discarded, bool HasCommitted);
