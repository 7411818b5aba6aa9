using System.Text;

namespace Hex.Exec.Edits;

/// <summary>A file as text, with what is needed to write it back so that untouched bytes stay identical.</summary>
internal sealed class TextFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Encoding _encoding;
    private readonly byte[] _mark;

    private TextFile(string text, Encoding encoding, byte[] mark) => (Text, _encoding, _mark) = (text, encoding, mark);

    /// <summary>The text, line endings as they are in the file, without a byte order mark.</summary>
    public string Text { get; }

    /// <summary>The line ending most lines of the file have.</summary>
    public string NewLine => Text.Count(letter => letter == '\n') is var all && all > 0 && CountCrLf() * 2 > all ? "\r\n" : "\n";

    /// <summary>Reads bytes as UTF-8, UTF-16 with a byte order mark, or Latin-1, whichever gives the same bytes back.</summary>
    /// <returns>The text, or null when the bytes are no text.</returns>
    public static TextFile? Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Strict(bytes[3..], StrictUtf8, [0xEF, 0xBB, 0xBF]),
        [0xFF, 0xFE, ..] => Strict(bytes[2..], new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), [0xFF, 0xFE]),
        [0xFE, 0xFF, ..] => Strict(bytes[2..], new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), [0xFE, 0xFF]),
        _ when bytes.Contains((byte)0) => null,
        _ => Strict(bytes, StrictUtf8, []) ?? new TextFile(Encoding.Latin1.GetString(bytes), Encoding.Latin1, []),
    };

    /// <summary>A new text file: UTF-8 without a byte order mark.</summary>
    public static TextFile Empty { get; } = new(string.Empty, StrictUtf8, []);

    /// <summary>The bytes of a text in this file's encoding.</summary>
    /// <returns>The bytes, or null when the encoding lacks a character of the text.</returns>
    public byte[]? Encode(string text)
    {
        if (_encoding == Encoding.Latin1 && text.Any(letter => letter > '\u00FF'))
        {
            return null;
        }

        try
        {
            return [.. _mark, .. _encoding.GetBytes(text)];
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>A text with the line endings of this file.</summary>
    public string WithOwnNewLines(string text)
    {
        var plain = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        return NewLine == "\n" ? plain : plain.Replace("\n", "\r\n", StringComparison.Ordinal);
    }

    private static TextFile? Strict(ReadOnlySpan<byte> bytes, Encoding encoding, byte[] mark)
    {
        try
        {
            return new TextFile(encoding.GetString(bytes), encoding, mark);
        }
        catch (ArgumentException)
        {
            // The bytes are not valid in this encoding.
            return null;
        }
    }

    private int CountCrLf()
    {
        var count = 0;
        for (var at = Text.IndexOf("\r\n", StringComparison.Ordinal); at >= 0; at = Text.IndexOf("\r\n", at + 2, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
