using System.Text;

namespace Hex.Core.Commands;

/// <summary>A bounded copy of what a process printed: its beginning and its end.</summary>
/// <param name="Head">The first bytes; all of them when nothing was left out.</param>
/// <param name="Tail">The last bytes; empty when nothing was left out.</param>
/// <param name="TotalBytes">How many bytes were printed.</param>
public sealed record CapturedOutput(ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte> Tail, long TotalBytes)
{
    /// <summary>Nothing printed.</summary>
    public static CapturedOutput Empty { get; } = new(ReadOnlyMemory<byte>.Empty, ReadOnlyMemory<byte>.Empty, 0);

    /// <summary>Bytes printed and not kept.</summary>
    public long OmittedBytes => TotalBytes - Head.Length - Tail.Length;

    /// <summary>Whether every byte printed was kept.</summary>
    public bool IsWhole => OmittedBytes == 0;

    /// <summary>The text: UTF-8 with replacement characters, and one line that says how much was left out.</summary>
    public string ToText()
    {
        if (IsWhole && Tail.IsEmpty)
        {
            return Encoding.UTF8.GetString(Head.Span);
        }

        var gap = IsWhole ? string.Empty : $"\n[… {OmittedBytes} bytes left out …]\n";
        return Encoding.UTF8.GetString(Head.Span) + gap + Encoding.UTF8.GetString(Tail.Span);
    }
}
