namespace Hex.Exec.Edits.Places;

/// <summary>What became of a replacement.</summary>
/// <param name="Text">The new text of the file, or null when refused.</param>
/// <param name="Match">How the place was found.</param>
/// <param name="Refusal">Why it was refused, or null.</param>
internal sealed record Replaced(string? Text, EditMatch Match, string? Refusal)
{
    /// <summary>A replacement that cannot be.</summary>
    public static Replaced Refused(string reason) => new(null, EditMatch.None, reason);
}
