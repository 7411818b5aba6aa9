using System.Globalization;
using System.Text.RegularExpressions;

namespace Hex.Exec.Repair.Localisation;

/// <summary>Reads the places an output names, in every common style.</summary>
internal static partial class Mentions
{
    /// <summary>The places in the order they are named, each once.</summary>
    public static IReadOnlyList<Mention> In(string output) =>
        [.. Styles().Matches(output).Select(Read).OfType<Mention>().Distinct()];

    private static Mention? Read(Match match)
    {
        var path = match.Groups["path"].Value.Replace('\\', '/');
        return int.TryParse(match.Groups["line"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line > 0
            ? new Mention(path.StartsWith("file://", StringComparison.Ordinal) ? path[7..] : path, line)
            : null;
    }

    // Python's `File "x.py", line 3`; .NET's `in /x.cs:line 3`; Perl's, PHP's and Ruby's `at x.pl line 3`, `in x.php on line 3`; bash's `x.sh: line 3`;
    // `x.cs(3,5)`; and the `x.js:3:5`, `x.c:3:`, `Foo.java:33` of nearly everyone else.
    [GeneratedRegex("""
        "(?<path>[^"\n]+)",\ line\ (?<line>\d+)
        |(?<path>[\w./\\~+@-]+\.\w+):\ ?line\ (?<line>\d+)
        |(?:at|in)\ (?<path>[\w./\\~+@-]+\.\w+)\ (?:on\ )?line\ (?<line>\d+)
        |(?<path>[\w./\\~+@:-]*[\w~+@-]\.[A-Za-z]\w*)\((?<line>\d+)(?:,\d+)?\)
        |(?<path>(?:file://)?[\w./\\~+@-]*[\w~+@-]\.[A-Za-z]\w*):(?<line>\d+)\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Styles();
}
