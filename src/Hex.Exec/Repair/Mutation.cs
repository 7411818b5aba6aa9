using Hex.Exec.Repair.Source;

namespace Hex.Exec.Repair;

/// <summary>A small change to a file: one stretch of its text gets another wording.</summary>
/// <param name="File">The file.</param>
/// <param name="Start">The offset of the stretch, in characters.</param>
/// <param name="Length">Its length; 0 to insert.</param>
/// <param name="Replacement">The new wording.</param>
/// <param name="Cost">How unlikely such a change is to be the fix, as the negative logarithm of its prior; see <see cref="Priors"/>.</param>
/// <param name="Operator">The operator that made it.</param>
internal sealed record Mutation(SourceFile File, int Start, int Length, string Replacement, double Cost, string Operator)
{
    /// <summary>The offset behind the stretch.</summary>
    public int End => Start + Length;

    /// <summary>Whether it leaves the file as it is.</summary>
    public bool ChangesNothing => File.Text.AsSpan(Start, Length).SequenceEqual(Replacement);

    /// <summary>The same change with what stays the same cut off at both sides, so that two ways to the same text compare equal.</summary>
    public (string Path, int Start, int Length, string Replacement) Core()
    {
        var old = File.Text.AsSpan(Start, Length);
        var prefix = old.CommonPrefixLength(Replacement);
        var suffix = 0;
        while (suffix < Math.Min(old.Length, Replacement.Length) - prefix && old[^(suffix + 1)] == Replacement[^(suffix + 1)])
        {
            suffix++;
        }

        return (File.Path, Start + prefix, Length - prefix - suffix, Replacement[prefix..(Replacement.Length - suffix)]);
    }
}
