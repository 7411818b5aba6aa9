namespace Hex.Core.Edits;

/// <summary>A file's content before and after an edit, in bytes.</summary>
/// <param name="Path">The file, relative to the root, with forward slashes.</param>
/// <param name="Before">The bytes it had, or null when it did not exist.</param>
/// <param name="After">The bytes it gets, or null when it is removed.</param>
public sealed record FileChange(string Path, ReadOnlyMemory<byte>? Before, ReadOnlyMemory<byte>? After)
{
    /// <summary>The permission bits it gets, or null to keep those it has (0644 less the umask for a new one).</summary>
    public int? Mode { get; init; }
}
