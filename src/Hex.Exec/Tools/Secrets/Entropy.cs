namespace Hex.Exec.Tools.Secrets;

/// <summary>Tells random texts from written ones.</summary>
internal static class Entropy
{
    // Random letters of the base 64 alphabet reach 4.5 and more at this length, with digits all over; long names may come near, with digits in one place.
    private const double Random = 4.3;
    private const int Switches = 5;

    private static readonly string[] Checksums = ["sha1-", "sha256-", "sha384-", "sha512-"];

    /// <summary>Whether a text of letters and digits is likely a random key: all kinds of letters, evenly spread, and no hash for comparing.</summary>
    public static bool LooksRandom(string text) =>
        text.Any(char.IsAsciiLetterUpper) && text.Any(char.IsAsciiLetterLower)
        && text.Zip(text.Skip(1)).Count(pair => char.IsAsciiDigit(pair.First) != char.IsAsciiDigit(pair.Second)) >= Switches
        && !Checksums.Any(start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
        && Bits(text) >= Random
        && !Placeholder.Is(text);

    /// <summary>Shannon's entropy in bits a letter.</summary>
    public static double Bits(string text) =>
        text.CountBy(letter => letter).Sum(pair => (double)pair.Value / text.Length is var share ? -share * Math.Log2(share) : 0);
}
