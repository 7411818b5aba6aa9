namespace Hex.Exec.Edits;

/// <summary>How an edit found its place.</summary>
internal enum EditMatch
{
    /// <summary>It needed none: it appends, or gives a file as a whole.</summary>
    None,

    /// <summary>To the letter.</summary>
    Exact,

    /// <summary>To the letter, once the line numbers copied with it were taken off.</summary>
    Numbered,

    /// <summary>Line by line, whatever the blanks; the file's own indentation stays.</summary>
    Whitespace,

    /// <summary>By the one block of lines that is nearly the same.</summary>
    Near,
}
