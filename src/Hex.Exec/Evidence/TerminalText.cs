using System.Text;
using System.Text.RegularExpressions;

namespace Hex.Exec.Evidence;

/// <summary>Output of programs made safe to read and to show.</summary>
public static partial class TerminalText
{
    /// <summary>
    /// The text without terminal escape sequences and without control characters other than tab and newline. A return to the
    /// start of a line becomes a new line, so that progress drawn over itself leaves each of its states on a line of its own.
    /// </summary>
    public static string WithoutEscapes(string text)
    {
        var lines = LineStarts().Replace(text, "\n");
        return Controls().Replace(WithoutBackspaces(Escapes().Replace(lines, string.Empty)), string.Empty);
    }

    private static string WithoutBackspaces(string text)
    {
        if (!text.Contains('\b'))
            return text;

        var shown = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character != '\b')
                shown.Append(character);
            else if (shown.Length > 0 && shown[^1] != '\n')
                shown.Length--;
        }

        return shown.ToString();
    }

    // CR LF ends a line; a lone CR, and "cursor to column 1", begin it again.
    [GeneratedRegex(@"\r+\n|\r|(?:\x1B\[|\x9B)[01]?G")]
    private static partial Regex LineStarts();

    // In order: control strings (OSC, DCS, SOS, PM, APC), which end with BEL or ST and here at the latest with their line, so that
    // an unfinished one hides nothing else; CSI; escapes with intermediate characters such as ESC ( B; two-character escapes.
    [GeneratedRegex(@"(?:\x1B[\]PX^_]|[\x90\x98\x9D-\x9F])[^\x07\x1B\x9C\n]*(?:\x07|\x1B\\|\x9C)?|(?:\x1B\[|\x9B)[0-?]*[ -/]*[@-~]|\x1B[ -/]+[0-~]|\x1B[0-Z\\-~]")]
    private static partial Regex Escapes();

    [GeneratedRegex(@"[\x00-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex Controls();
}
