namespace Hex.Exec.Edits.Places;

/// <summary>A line of a text.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Content">What stands on it.</param>
/// <param name="Ending">Its line ending; empty for a last line without one.</param>
internal sealed record TextLine(int Start, string Content, string Ending)
{
    /// <summary>The line without any blanks.</summary>
    public string Key { get; } = string.Concat(Content.Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>Whether there is nothing on it.</summary>
    public bool IsBlank => Key.Length == 0;

    /// <summary>The blanks it starts with.</summary>
    public string Indentation => Content[..^Content.TrimStart().Length];

    /// <summary>The line without the blanks at its end.</summary>
    public string Trimmed => Content.TrimEnd();

    /// <summary>The lines of a text.</summary>
    public static IReadOnlyList<TextLine> Split(string text)
    {
        var lines = new List<TextLine>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            var behind = end < 0 ? text.Length : end + 1;
            var contentEnd = end < 0 ? text.Length : end > start && text[end - 1] == '\r' ? end - 1 : end;
            lines.Add(new TextLine(start, text[start..contentEnd], text[contentEnd..behind]));
            start = behind;
        }

        return lines;
    }
}
