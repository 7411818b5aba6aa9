namespace Hex.Core.Workspaces;

/// <summary>What has to be at a path for it to be overwritten or removed: somebody else may have written there a moment ago.</summary>
/// <param name="Sha256">The hash of its bytes in lower-case hexadecimal, or null for no file at all.</param>
public sealed record ExpectedFile(string? Sha256)
{
    /// <summary>The code of the failure where something else is there.</summary>
    public const string ChangedCode = "changed_meanwhile";
}
