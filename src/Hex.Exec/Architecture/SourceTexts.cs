using System.Text;
using Hex.Core.Code;
using Hex.Core.Failures;
using Hex.Core.Ports;

namespace Hex.Exec.Architecture;

/// <summary>The lines of source files, read when they are asked for.</summary>
internal sealed class SourceTexts(IRootedFiles files)
{
    private const long MostBytes = 4 * 1024 * 1024;

    private readonly Dictionary<string, string[]?> _lines = new(StringComparer.Ordinal);
    private (string Path, ReadOnlyMemory<byte>? Bytes) _last = (string.Empty, null);

    /// <summary>The lines of a file, or null when it cannot be read.</summary>
    public string[]? LinesOf(string path)
    {
        if (!_lines.TryGetValue(path, out var lines))
            _lines[path] = lines = BytesOf(path) is { } bytes ? [.. Encoding.UTF8.GetString(bytes.Span).Split('\n').Select(line => line.TrimEnd('\r'))] : null;

        return lines;
    }

    /// <summary>The lines of a file with blanks in place of its comments, or null when it cannot be read.</summary>
    public string[]? CodeOf(SourceFile file) => LinesOf(file.Path) is { } lines ? CommentMask.Of(string.Join('\n', lines), file.Language).Split('\n') : null;

    /// <summary>The lines around a place, or null when they cannot be read.</summary>
    public CodeFrame? FrameAt(string path, int line, int column)
    {
        if (BytesOf(path) is not { } bytes || line < 1)
            return null;

        var (first, last) = (Math.Max(1, line - 1), line + 1);
        var lines = new List<string>();
        var rest = bytes.Span;
        for (var number = 1; number <= last; number++)
        {
            var end = rest.IndexOf((byte)'\n');
            if (number >= first)
                lines.Add(Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]).TrimEnd('\r'));

            if (end < 0)
                return number < line ? null : new CodeFrame(first, lines, line, Math.Max(1, column));

            rest = rest[(end + 1)..];
        }

        return new CodeFrame(first, lines, line, Math.Max(1, column));
    }

    // Findings are told file by file: the last one is mostly the next one too.
    private ReadOnlyMemory<byte>? BytesOf(string path)
    {
        if (_last.Path == path)
            return _last.Bytes;

        ReadOnlyMemory<byte>? bytes;
        try
        {
            bytes = files.Read(path, MostBytes);
        }
        catch (HexException)
        {
            // It went away or is too large since its structure was read: a finding is told without its lines.
            bytes = null;
        }

        _last = (path, bytes is { } read ? Utf8Of(read) : bytes);
        return _last.Bytes;
    }

    // The parser is given UTF-8 whatever the file is written in.
    private static ReadOnlyMemory<byte> Utf8Of(ReadOnlyMemory<byte> read)
    {
        foreach (var encoding in (ReadOnlySpan<Encoding>)[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            if (read.Span.StartsWith(encoding.Preamble))
                return encoding == Encoding.UTF8 ? read[encoding.Preamble.Length..] : Encoding.Convert(encoding, Encoding.UTF8, read.ToArray(), encoding.Preamble.Length, read.Length - encoding.Preamble.Length);
        }

        return read;
    }
}
