using Hex.Core.Edits;

namespace Hex.Exec.Edits.Protocols;

/// <summary>Reads search and replace blocks, each under the path of its file.</summary>
internal sealed class SearchBlocks(string[] lines, ProposedPath paths, bool wasCut)
{
    private static readonly string[] OpenWords = ["SEARCH", "ORIGINAL", "HEAD", "OLD", "BEFORE"];
    private static readonly string[] CloseWords = ["REPLACE", "UPDATED", "NEW", "AFTER"];

    private readonly List<ProposedEdit> _edits = [];
    private string? _path;

    /// <summary>Reads an answer.</summary>
    /// <returns>The edits, or null when there is no such block.</returns>
    public static ParsedProposal? Read(string text, ProposedPath paths, bool wasCut)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        return lines.Any(IsOpen) ? new SearchBlocks(lines, paths, wasCut).Read() : null;
    }

    private ParsedProposal Read()
    {
        for (var index = 0; index < lines.Length; index++)
        {
            if (!IsOpen(lines[index]))
            {
                continue;
            }

            if (PathOf(index) is not { } path)
            {
                return ParsedProposal.Unreadable(paths.Missing);
            }

            var (end, problem) = ReadBlock(index, path);
            if (problem is not null)
            {
                return ParsedProposal.Unreadable(problem);
            }

            (index, _path) = (end, path);
        }

        return ParsedProposal.Of(_edits);
    }

    private (int End, string? Problem) ReadBlock(int open, string path)
    {
        var end = Array.FindIndex(lines, open + 1, line => IsOpen(line) || IsClose(line));
        var isEnded = end >= 0 && IsClose(lines[end]);
        if (!isEnded && (wasCut || end >= 0 || _edits.Count > 0))
        {
            return (open, $"a block for '{path}' does not end with >>>>>>> REPLACE");
        }

        var stop = isEnded ? end : EndOfFence(open);
        var dividers = Enumerable.Range(open + 1, Math.Max(0, stop - open - 1)).Where(index => IsDivider(lines[index])).ToList();
        if (dividers is not [var divider])
        {
            return (open, $"a block for '{path}' must have one line of ======= between the old and the new text, and has {dividers.Count}");
        }

        var (old, replacement) = (Joined(open + 1, divider), Joined(divider + 1, stop));
        _edits.Add(string.IsNullOrWhiteSpace(old) ? new ProposedEdit.Create(path, replacement) : new ProposedEdit.Replace(path, old, replacement));
        return (Math.Min(stop, lines.Length - 1), null);
    }

    // The path stands behind the mark, on the line before, behind the fence's mark, or on the line before the fence.
    private string? PathOf(int open)
    {
        if (WordsOf(lines[open], '<').Split(' ', 2) is [_, var behind] && paths.InLine(behind) is { } named)
        {
            return named;
        }

        var before = LastInk(open);
        if (before >= 0 && IsFence(lines[before]))
        {
            var info = lines[before].Trim().TrimStart('`', '~');
            var above = LastInk(before);
            return paths.InInfo(info) ?? (above >= 0 ? paths.InLine(lines[above]) : null) ?? _path ?? paths.Only;
        }

        return (before >= 0 && !IsClose(lines[before]) ? paths.InLine(lines[before]) : null) ?? _path ?? paths.Only;
    }

    private int EndOfFence(int open)
    {
        var fence = LastInk(open) is >= 0 and var before && IsFence(lines[before]) ? Array.FindLastIndex(lines, IsFence) : -1;
        return fence > open ? fence : lines.Length;
    }

    private int LastInk(int before)
    {
        var index = before - 1;
        while (index >= 0 && string.IsNullOrWhiteSpace(lines[index]))
        {
            index--;
        }

        return index;
    }

    private string Joined(int from, int to) => string.Concat(lines[from..to].Select(line => line + "\n"));

    private static bool IsFence(string line) => line.TrimStart().StartsWith("```", StringComparison.Ordinal) || line.TrimStart().StartsWith("~~~", StringComparison.Ordinal);

    private static bool IsOpen(string line) => IsMark(line, '<') && Starts(WordsOf(line, '<'), OpenWords);

    private static bool IsClose(string line) => IsMark(line, '>') && (WordsOf(line, '>').Length == 0 || Starts(WordsOf(line, '>'), CloseWords));

    private static bool IsDivider(string line) => line.TrimEnd() is { Length: >= 5 and <= 9 } trimmed && trimmed.All(letter => letter == '=');

    private static bool IsMark(string line, char mark) => line.TrimStart() is var trimmed && trimmed.Length - trimmed.TrimStart(mark).Length is >= 5 and <= 9;

    private static string WordsOf(string line, char mark) => line.Trim().TrimStart(mark).Trim();

    private static bool Starts(string words, string[] known) => known.Any(word => words.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
