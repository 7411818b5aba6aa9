using System.Text;

namespace Hex.Exec.Loop.Calls;

/// <summary>An answer while the thoughts are being taken out of it.</summary>
internal sealed class SpokenText(string text)
{
    private readonly StringBuilder _kept = new();
    private int _start;

    /// <summary>Where the first letter that is not thought stands, as far as is known.</summary>
    public int FirstInk { get; private set; } = InkFrom(text, 0);

    /// <summary>Leaves a thought out.</summary>
    /// <returns>The place behind it.</returns>
    public int LeaveOut(int start, int end)
    {
        _kept.Append(text, _start, start - _start);
        _start = end;
        if (start == FirstInk)
        {
            FirstInk = InkFrom(text, end);
        }

        return end;
    }

    /// <summary>Leaves all out before a place.</summary>
    /// <returns>The place.</returns>
    public int StartAt(int start)
    {
        _kept.Clear();
        _start = start;
        FirstInk = InkFrom(text, start);
        return start;
    }

    /// <summary>What is left.</summary>
    public string ToText() => _kept.Append(text, _start, text.Length - _start).ToString().Trim();

    private static int InkFrom(string text, int start)
    {
        var at = start;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
