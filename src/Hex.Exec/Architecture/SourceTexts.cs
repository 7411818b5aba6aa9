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

    /// <summary>The lines of a file, or null when it cannot be read.</summary>
    public string[]? LinesOf(string path)
    {
        if (_lines.TryGetValue(path, out var known))
            return known;

        string[]? lines;
        try
        {
            lines = Encoding.UTF8.GetString(files.Read(path, MostBytes).Span).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        }
        catch (HexException)
        {
            // It went away or is too large since its structure was read: a finding is told without its lines.
            lines = null;
        }

        return _lines[path] = lines;
    }

    /// <summary>The lines of a file with blanks in place of its comments, or null when it cannot be read.</summary>
    public string[]? CodeOf(SourceFile file) => LinesOf(file.Path) is { } lines ? CommentMask.Of(string.Join('\n', lines), file.Language).Split('\n') : null;

    /// <summary>The lines around a place, or null when they cannot be read.</summary>
    public CodeFrame? FrameAt(string path, int line, int column)
    {
        if (LinesOf(path) is not { } lines || line < 1 || line > lines.Length)
            return null;

        var first = Math.Max(1, line - 1);
        return new CodeFrame(first, [.. lines[(first - 1)..Math.Min(lines.Length, line + 1)]], line, Math.Max(1, column));
    }
}
