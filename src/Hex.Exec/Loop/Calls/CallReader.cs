using System.Text.Json;

namespace Hex.Exec.Loop.Calls;

/// <summary>Reads what stands at one place of an answer as calls.</summary>
internal sealed class CallReader(string text, ToolNames tools, CallCollector calls, bool wasCut)
{
    private const string BracketMark = "[TOOL_CALLS]";
    private const string BracketArguments = "[ARGS]";
    private const int Glance = 300;

    private static readonly string[] NameWords = ["tool", "name", "function", "action"];

    private readonly ScanBudget _budget = new((4L * text.Length) + (64 * 1024));

    /// <summary>The letter at a place, or NUL behind the end.</summary>
    public char At(int at) => at < text.Length ? text[at] : '\0';

    /// <summary>The next place that is not blank.</summary>
    public int SkipBlank(int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The next place that neither is blank nor parts values.</summary>
    public int SkipSeparators(int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is ',' or ';'))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether what stands at a place could be a call.</summary>
    public bool StartsCall(int at) => At(at) is '{' or '[' || (At(at) == '<' && CallTag.At(text, at, tools) is not null);

    /// <summary>Reads the JSON value or tag at a place.</summary>
    /// <param name="at">The place.</param>
    /// <param name="placeOf">Tells by the end of a value what kind of place it stands at.</param>
    /// <returns>The place behind it, or -1 when there is none.</returns>
    public int Value(int at, Func<int, CallPlace> placeOf)
    {
        if (At(at) == '<')
        {
            return Tag(at);
        }

        if (At(at) is not ('{' or '[') || Read(at) is not { } reading)
        {
            return -1;
        }

        if (reading.Value is not { } value)
        {
            NoteBroken(at, reading, isClear: false);
            return -1;
        }

        Add(value, placeOf(reading.End));
        return reading.End;
    }

    /// <summary>Reads the tag at a place with what it holds.</summary>
    /// <returns>The place behind it, or -1 when it announces no call.</returns>
    public int Tag(int at)
    {
        if (CallTag.At(text, at, tools) is not { } tag)
        {
            return -1;
        }

        var start = SkipFenceMark(SkipBlank(tag.End));
        if (tag.Tool is { } tool)
        {
            return Behind(tag, Arguments(tool, start, tag));
        }

        return Named(start) is >= 0 and var named ? Behind(tag, named) : Behind(tag, Values(start, tag));
    }

    /// <summary>Reads calls behind <c>[TOOL_CALLS]</c>: a JSON value, or a name and its arguments.</summary>
    /// <returns>The place behind them, or -1 when there are none.</returns>
    public int BracketTag(int at)
    {
        if (!text.AsSpan(at).StartsWith(BracketMark))
        {
            return -1;
        }

        var start = SkipBlank(at + BracketMark.Length);
        return At(start) is '{' or '[' ? Value(start, _ => CallPlace.Tag) : Named(start);
    }

    // A name, then its arguments: repo_read{"path": "…"}, repo_read[ARGS]{…}
    private int Named(int start)
    {
        var end = start;
        while (end < text.Length && end - start < 100 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.'))
        {
            end++;
        }

        var brace = SkipBlank(text.AsSpan(end).StartsWith(BracketArguments) ? end + BracketArguments.Length : end);
        if (end == start || At(brace) != '{')
        {
            return -1;
        }

        var name = text[start..end];
        return ArgumentObject(tools.Find(name) ?? name, brace);
    }

    private int Arguments(string tool, int start, CallTag tag)
    {
        var name = tools.Find(tool) ?? tool;
        if (At(start) == '{')
        {
            return ArgumentObject(name, start) is >= 0 and var behind ? behind : start + 1;
        }

        var (arguments, end) = TaggedArguments.Read(text, start, _budget);
        if (end > start || IsClosed(tag, start))
        {
            calls.Add(new CallShape(name, arguments, null));
        }

        return end;
    }

    private int ArgumentObject(string name, int start)
    {
        if (Read(start) is not { } reading)
        {
            return -1;
        }

        if (reading.Value is not { } arguments)
        {
            NoteBroken(start, reading, isClear: true);
            return start + 1;
        }

        calls.Add(new CallShape(name, arguments, null));
        return reading.End;
    }

    private int Values(int start, CallTag tag)
    {
        var at = start;
        while (At(at) is '{' or '[' && Read(at) is { } reading)
        {
            if (reading.Value is not { } value)
            {
                NoteBroken(at, reading, isClear: true);
                return at + 1;
            }

            if (Add(value, CallPlace.Tag) == 0)
            {
                calls.Note($"what stands in <{tag.Name}> names no tool");
            }

            at = SkipSeparators(reading.End);
        }

        return at;
    }

    private int Behind(CallTag tag, int at)
    {
        var end = SkipFenceMark(SkipBlank(at));
        return IsClosed(tag, end) ? end + tag.Name.Length + 3 : at;
    }

    private bool IsClosed(CallTag tag, int at) => text.AsSpan(Math.Min(at, text.Length)).StartsWith($"</{tag.Name}>");

    private int SkipFenceMark(int at)
    {
        if (!text.AsSpan(Math.Min(at, text.Length)).StartsWith("```"))
        {
            return at;
        }

        while (At(at) == '`' || char.IsAsciiLetter(At(at)))
        {
            at++;
        }

        return SkipBlank(at);
    }

    private int Add(JsonElement value, CallPlace place)
    {
        var shapes = CallShapes.Of(value, place, tools);
        foreach (var shape in shapes)
        {
            calls.Add(shape);
        }

        return shapes.Count;
    }

    private JsonReading? Read(int at)
    {
        if (_budget.IsSpent)
        {
            calls.Note("it is too garbled to be searched for calls");
            return null;
        }

        var reading = LenientJson.ReadAt(text, at, closesMissing: !wasCut);
        _budget.Spend(reading.End - at + 16);
        return reading;
    }

    // What follows something broken may be the inside of one of its strings: it is not taken for calls.
    private void NoteBroken(int at, JsonReading reading, bool isClear)
    {
        if (isClear || LooksLikeCall(at, reading.End))
        {
            var before = Math.Max(at, reading.End - 40);
            calls.Note(!reading.IsCut ? $"the JSON of a call is broken: {reading.Fault}, behind: {text[before..reading.End].ReplaceLineEndings(" ")}"
                : wasCut ? "it was cut off inside a call"
                : $"the JSON of a call is broken: {reading.Fault}");
            calls.Suspend();
        }
    }

    // By what could be read of it, the word at which it broke included.
    private bool LooksLikeCall(int at, int end)
    {
        if (_budget.IsSpent)
        {
            return false;
        }

        while (end - at < Glance && (char.IsAsciiLetterOrDigit(At(end)) || At(end) == '_'))
        {
            end++;
        }

        var start = text.AsSpan(at, Math.Min(Glance, end - at));
        _budget.Spend(start.Length);
        return start.Contains(':') && tools.AreNamedIn(start) && ContainsAny(start, NameWords);
    }

    private static bool ContainsAny(ReadOnlySpan<char> start, string[] words)
    {
        foreach (var word in words)
        {
            if (start.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
