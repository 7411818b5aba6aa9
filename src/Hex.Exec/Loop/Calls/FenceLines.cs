namespace Hex.Exec.Loop.Calls;

/// <summary>
/// The lines of a text that open or close fenced blocks. Blocks nest: by longer marks, as in Markdown, and where a model forgot those, by
/// the rule that a line with a language opens and one without closes.
/// </summary>
internal sealed class FenceLines
{
    private const int ShortestMark = 3;
    private const int LongestInfo = 300;

    // Longer marks count as this long: it bounds how many lengths there are to keep apart.
    private const int LongestMark = 10;

    private readonly List<FenceLine> _lines = [];
    private readonly Dictionary<(char Mark, int Length), int[]> _closers = [];
    private readonly Dictionary<(char Mark, int Length), (int From, FenceLine? Found)> _nextClosers = [];

    private FenceLines()
    {
    }

    /// <summary>The lines, in order.</summary>
    public IReadOnlyList<FenceLine> All => _lines;

    /// <summary>Finds the lines of a text.</summary>
    public static FenceLines Of(string text)
    {
        var fences = new FenceLines();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            if (Read(text, start, end) is { } line)
            {
                fences._lines.Add(line);
            }

            start = end + 1;
        }

        return fences;
    }

    /// <summary>The index of the line whose mark starts at a place, or -1.</summary>
    public int IndexAt(int markStart)
    {
        var index = FirstFrom(markStart);
        return index < _lines.Count && _lines[index].MarkStart == markStart ? index : -1;
    }

    /// <summary>The first line from a place on that could close a block, or null.</summary>
    public FenceLine? NextCloser(int from, char mark, int length)
    {
        var key = (mark, Math.Min(length, LongestMark));
        if (_nextClosers.TryGetValue(key, out var known) && from >= known.From && (known.Found is null || known.Found.MarkStart >= from))
        {
            return known.Found;
        }

        var found = _lines.Skip(FirstFrom(from)).FirstOrDefault(line => line.IsBare && line.Mark == mark && line.Length >= key.Item2);
        _nextClosers[key] = (from, found);
        return found;
    }

    /// <summary>The line that closes the block another line opens, or null.</summary>
    public FenceLine? CloserOf(int index)
    {
        var (mark, length) = (_lines[index].Mark, _lines[index].Length);
        if (!_closers.TryGetValue((mark, length), out var closers))
        {
            _closers[(mark, length)] = closers = FindClosers(mark, length);
        }

        return closers[index] < 0 ? null : _lines[closers[index]];
    }

    // Counting openers up and closers down, a block ends where the count first drops below that of its opener: all ends in one pass.
    private int[] FindClosers(char mark, int length)
    {
        var closers = new int[_lines.Count];
        Array.Fill(closers, -1);
        var open = new Stack<(int Index, int Depth)>();
        var depth = 0;
        for (var index = 0; index < _lines.Count; index++)
        {
            var line = _lines[index];
            if (line.Mark != mark || line.Length < length)
            {
                continue;
            }

            depth += line.IsBare ? -1 : 1;
            while (open.TryPeek(out var top) && top.Depth > depth)
            {
                closers[open.Pop().Index] = index;
            }

            open.Push((index, depth));
        }

        return closers;
    }

    private static FenceLine? Read(string text, int start, int end)
    {
        var markStart = start;
        while (markStart < end && text[markStart] is ' ' or '\t')
        {
            markStart++;
        }

        if (markStart == end || text[markStart] is not ('`' or '~'))
        {
            return null;
        }

        var mark = text[markStart];
        var rest = text.AsSpan(markStart, end - markStart);
        var length = rest.IndexOfAnyExcept(mark) is >= 0 and var found ? found : rest.Length;
        var info = rest[length..].Trim();
        return length < ShortestMark || info.Length > LongestInfo || (mark == '`' && info.Contains('`'))
            ? null
            : new FenceLine(start, markStart, Math.Min(length, LongestMark), info.ToString(), end + 1, mark);
    }

    private int FirstFrom(int place)
    {
        var (low, high) = (0, _lines.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _lines[middle].MarkStart < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
