namespace Hex.Exec.Governing;

/// <summary>Arithmetic on sizes that neither overflows nor falls below nothing.</summary>
internal static class Saturating
{
    /// <summary>The sum, or the largest number there is.</summary>
    public static long Add(long one, long other) => one > long.MaxValue - other ? long.MaxValue : one + other;

    /// <summary>The difference, or nothing.</summary>
    public static long Subtract(long from, long what) => Math.Max(0, from - what);

    /// <summary>The product, or the largest number there is.</summary>
    public static long Multiply(long one, long other) => other != 0 && one > long.MaxValue / other ? long.MaxValue : one * other;
}
