using System.Security.Cryptography;
using System.Text;

namespace Hex.Analysis.Files;

/// <summary>Reads file after file into the same memory.</summary>
internal sealed class SourceBuffer
{
    private const int Largest = 8 * 1024 * 1024;

    // Short files of one long line are data that people do write.
    private const int LargeForOneLine = 64 * 1024;
    private const int LongestLineOnAverage = 1000;
    private const int Head = 8192;

    private byte[] _bytes = new byte[128 * 1024];

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="content">What is in it, good until the next one is read.</param>
    /// <returns>Why it is no source, or null when it is one.</returns>
    public SourceDefect? Read(string path, out SourceContent content)
    {
        content = default;
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var length = RandomAccess.GetLength(file);
            if (length > Largest)
                return SourceDefect.TooLarge;

            if (_bytes.Length < length)
                _bytes = new byte[length + (length / 4)];

            var filled = 0;
            while (filled < length && RandomAccess.Read(file, _bytes.AsSpan(filled, (int)length - filled), filled) is var read and > 0)
            {
                filled += read;
            }

            return Judge(filled, out content);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return SourceDefect.Gone;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return SourceDefect.Unreadable;
        }
    }

    private static Memory<byte>? Decode(Memory<byte> bytes)
    {
        var span = bytes.Span;
        if (span is [0xEF, 0xBB, 0xBF, ..])
            return bytes[3..];

        if (span is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return Encoding.Convert(span[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode, Encoding.UTF8, span[2..].ToArray());

        if (span[..Math.Min(span.Length, Head)].Contains((byte)0))
            return null;

        return bytes;
    }

    private static bool IsGenerated(ReadOnlySpan<byte> text) => text.Length > LargeForOneLine && text.Length / (text.Count((byte)'\n') + 1) > LongestLineOnAverage;

    private SourceDefect? Judge(int length, out SourceContent content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _ = SHA256.HashData(_bytes.AsSpan(0, length), hash);
        content = new SourceContent(default, new ContentHash(BitConverter.ToInt64(hash), BitConverter.ToInt64(hash[8..])));
        if (Decode(_bytes.AsMemory(0, length)) is not { } text)
            return SourceDefect.Binary;

        if (IsGenerated(text.Span))
            return SourceDefect.Generated;

        content = content with { Text = text };
        return null;
    }
}
