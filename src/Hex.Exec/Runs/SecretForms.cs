using System.Text;

namespace Hex.Exec.Runs;

/// <summary>The ways a secret can stand in a text: as it is, and inside a base64 text at any of the three alignments.</summary>
internal static class SecretForms
{
    private const int BitsOfByte = 8;
    private const int BitsOfLetter = 6;
    private const int Alignments = 3;

    /// <summary>All forms of a secret.</summary>
    public static IEnumerable<string> Of(string secret) =>
        Enumerable.Range(0, Alignments).Select(offset => Base64(secret, offset)).Prepend(secret);

    /// <summary>The letters of the base64 text that depend on the secret alone, when so many other bytes come before it.</summary>
    private static string Base64(string secret, int offset)
    {
        byte[] bytes = [.. new byte[offset], .. Encoding.UTF8.GetBytes(secret)];
        var first = (offset * BitsOfByte + BitsOfLetter - 1) / BitsOfLetter;
        var end = bytes.Length * BitsOfByte / BitsOfLetter;
        return Convert.ToBase64String(bytes)[first..end];
    }
}
