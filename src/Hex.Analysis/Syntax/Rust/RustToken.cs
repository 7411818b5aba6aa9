namespace Hex.Analysis.Syntax.Rust;

/// <summary>A token of Rust.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where its first byte is; of a raw name, after its mark.</param>
/// <param name="End">Where the byte after its last one is.</param>
/// <param name="Sign">The character of a sign, else 0.</param>
internal readonly record struct RustToken(RustTokenKind Kind, int Start, int End, byte Sign)
{
    /// <summary>Whether it is a sign.</summary>
    public bool Is(char sign) => Sign == sign;

    /// <summary>Whether it opens a group.</summary>
    public bool IsOpening => Sign is (byte)'(' or (byte)'[' or (byte)'{';

    /// <summary>Whether it closes a group.</summary>
    public bool IsClosing => Sign is (byte)')' or (byte)']' or (byte)'}';
}
