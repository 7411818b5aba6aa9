using System.Text.RegularExpressions;

namespace Hex.Exec.Evidence;

/// <summary>Output of programs made safe to read and to show.</summary>
public static partial class TerminalText
{
    /// <summary>The text without terminal escape sequences and without control characters other than tab and newline.</summary>
    public static string WithoutEscapes(string text) => Controls().Replace(Escapes().Replace(text, string.Empty), string.Empty);

    [GeneratedRegex(@"\x1B(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1B]*(?:\x07|\x1B\\)?|[@-Z\\-_])")]
    private static partial Regex Escapes();

    [GeneratedRegex(@"[\x00-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex Controls();
}
