using System.Text;

namespace Hex.Exec.Tools;

/// <summary>The one bound on how much a tool may say to a model.</summary>
internal static class AnswerBound
{
    /// <summary>The most bytes of an answer, its last line about what is missing included.</summary>
    public const int Bytes = 16 * 1024;

    private const int Reserve = 120;

    /// <summary>The text, cut between two characters where it is too long, with a line that says how much is missing.</summary>
    public static string Cut(string text)
    {
        var total = Encoding.UTF8.GetByteCount(text);
        if (total <= Bytes)
        {
            return text;
        }

        var kept = text[..Length(text, Bytes - Reserve)];
        var line = kept.LastIndexOf('\n');
        if (line > kept.Length * 3 / 4)
        {
            kept = kept[..line];
        }

        return $"{kept}\n[… {total - Encoding.UTF8.GetByteCount(kept)} more bytes are not shown; ask for less at once …]";
    }

    /// <summary>How many letters of a text fit into a number of bytes, no character cut in half.</summary>
    public static int Length(string text, int bytes)
    {
        var (length, used) = (0, 0);
        while (length < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(length), out var rune, out var letters);
            used += rune.Utf8SequenceLength;
            if (used > bytes)
            {
                break;
            }

            length += letters;
        }

        return length;
    }
}
