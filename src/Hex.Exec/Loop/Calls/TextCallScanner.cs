using System.Buffers;

namespace Hex.Exec.Loop.Calls;

/// <summary>
/// Reads the calls written into an answer, from left to right: what opens first decides what the text behind it is. So a call in a thought
/// is none, and neither is what looks like a thought, a fence or a call inside a string or a block of code.
/// </summary>
/// <param name="text">The answer.</param>
/// <param name="tools">The tools there are.</param>
/// <param name="calls">Takes the calls.</param>
/// <param name="wasCut">Whether the answer ended at a limit; then nothing that is missing at its end is made up for.</param>
internal sealed class TextCallScanner(string text, ToolNames tools, CallCollector calls, bool wasCut)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("<[{`~");

    private readonly FenceLines _fences = FenceLines.Of(text);
    private readonly SpokenText _spoken = new(text);
    private readonly CallReader _reader = new(text, tools, calls, wasCut);
    private bool _hasNoConflictEnd;

    /// <summary>Reads the whole answer.</summary>
    /// <returns>The answer without its thoughts.</returns>
    public string Scan()
    {
        for (var at = NextMark(0); at >= 0; at = NextMark(at))
        {
            at = text[at] switch
            {
                '<' => Angle(at),
                '[' => Square(at),
                '{' => Bare(at),
                _ => Fence(at),
            };
        }

        return _spoken.ToText();
    }

    private int NextMark(int from)
    {
        var found = from < text.Length ? text.AsSpan(from).IndexOfAny(Marks) : -1;
        return found < 0 ? -1 : from + found;
    }

    private int Angle(int at)
    {
        if (Thought(at) is { } behind)
        {
            return behind;
        }

        if (text.AsSpan(at).StartsWith("<<<<<<<"))
        {
            return Conflict(at);
        }

        return _reader.Tag(at) is >= 0 and var end ? end : at + 1;
    }

    private int Square(int at)
    {
        if (Thought(at) is { } behind)
        {
            return behind;
        }

        return _reader.BracketTag(at) is >= 0 and var end ? end
            : _reader.At(_reader.SkipBlank(at + 1)) == '{' ? Bare(at)
            : at + 1;
    }

    private int? Thought(int at)
    {
        var open = ThinkingTags.OpenAt(text.AsSpan(at));
        var close = ThinkingTags.CloseAt(text.AsSpan(at));
        if (open + close == 0 || (at > 0 && text[at - 1] == '`' && _reader.At(at + open + close) == '`'))
        {
            return null;
        }

        if (open > 0)
        {
            var end = ThinkingTags.FindEnd(text, at + open);
            return _spoken.LeaveOut(at, end < 0 ? text.Length : end);
        }

        // Some chat templates open the thought themselves: all before its end was thought.
        calls.Forget();
        return _spoken.StartAt(at + close);
    }

    // A search and replace block: what stands between its marks is code.
    private int Conflict(int at)
    {
        const string mark = "\n>>>>>>>";
        var end = _hasNoConflictEnd || (at > 0 && text[at - 1] != '\n') ? -1 : text.IndexOf(mark, at, StringComparison.Ordinal);
        _hasNoConflictEnd |= end < 0 && (at == 0 || text[at - 1] == '\n');
        return end < 0 ? at + "<<<<<<<".Length : end + mark.Length;
    }

    private int Bare(int at)
    {
        var isWhole = at == _spoken.FirstInk;
        return _reader.Value(at, isWhole ? end => text.AsSpan(end).IsWhiteSpace() ? CallPlace.Fence : CallPlace.Prose : _ => CallPlace.Prose) is >= 0 and var behind
            ? behind
            : at + 1;
    }

    private int Fence(int at)
    {
        var length = MarkLength(at);
        if (length < 3)
        {
            return at + length;
        }

        var index = _fences.IndexAt(at);
        var body = Body(at + length, index);
        if (body >= 0 && _reader.StartsCall(body))
        {
            return Calls(body, text[at], length);
        }

        // A block of code is left alone; one that never ends may be no block.
        return index < 0 ? at + length : _fences.CloserOf(index)?.Next ?? _fences.All[index].Next;
    }

    // Where the content of a fence starts: on the next line, or behind its language on the same line.
    private int Body(int behindMark, int index)
    {
        var at = behindMark;
        while (char.IsAsciiLetterOrDigit(_reader.At(at)) || _reader.At(at) is '_' or '-' or '+')
        {
            at++;
        }

        while (_reader.At(at) is ' ' or '\t')
        {
            at++;
        }

        return _reader.At(at) is '{' or '[' ? at
            : index >= 0 ? _reader.SkipBlank(_fences.All[index].Next)
            : _reader.At(at) is '\n' or '\r' ? _reader.SkipBlank(at)
            : -1;
    }

    // JSON is read before the end of the fence is looked for: a fence inside one of its strings is not the end.
    private int Calls(int at, char mark, int length)
    {
        var hasValue = false;
        while (true)
        {
            at = _reader.SkipSeparators(at);
            if (at >= text.Length)
            {
                return text.Length;
            }

            if (text[at] == mark && MarkLength(at) >= length)
            {
                return at + MarkLength(at);
            }

            if (_reader.Value(at, _ => CallPlace.Fence) is >= 0 and var end)
            {
                (at, hasValue) = (end, true);
                continue;
            }

            var closer = _fences.NextCloser(at, mark, length);
            var next = closer is null || !hasValue || text[at] == '{' ? -1 : text.IndexOf('{', at, closer.Start - Math.Min(at, closer.Start));
            if (next < 0)
            {
                return closer?.Next ?? (text[at] == '{' ? at + 1 : at);
            }

            at = next;
        }
    }

    private int MarkLength(int at)
    {
        var end = text.AsSpan(at).IndexOfAnyExcept(text[at]);
        return end < 0 ? text.Length - at : end;
    }
}
