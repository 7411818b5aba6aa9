using System.Text.RegularExpressions;
using Hex.Core.Failures;

namespace Hex.Exec.Tools.Reading;

/// <summary>A regular expression of a model's, made harmless: its time grows with the text alone, and its automaton is bounded.</summary>
internal sealed class LinePattern
{
    private const int LongestPattern = 1000;
    private const int LongestShown = 200;
    private const int ShownBefore = 60;

    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(2);

    private readonly Regex _expression;

    private LinePattern(Regex expression, string remark) => (_expression, Remark) = (expression, remark);

    /// <summary>What the model is to know of how its pattern was read; empty when it was read as it stands.</summary>
    public string Remark { get; }

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="HexException">It is too long, too large, or uses what cannot be bounded.</exception>
    public static LinePattern Parse(string pattern, bool ignoresCase)
    {
        if (pattern.Length > LongestPattern)
        {
            throw Refused($"the pattern is {pattern.Length} characters long", $"use at most {LongestPattern}");
        }

        try
        {
            return new LinePattern(Make(pattern, ignoresCase), string.Empty);
        }
        catch (RegexParseException exception)
        {
            // "foo(" is what a model writes when it means the text itself.
            return new LinePattern(Make(Regex.Escape(pattern), ignoresCase), $"[no valid regular expression ({exception.Error}); searched for the text itself]\n");
        }
        catch (NotSupportedException exception)
        {
            throw Refused(
                exception.Message.Contains("automata", StringComparison.Ordinal) ? "the pattern repeats too much" : "the pattern uses lookaround, a backreference or an atomic group",
                "use a simpler pattern");
        }
    }

    /// <summary>The matching lines, as <c>path:line: text</c>.</summary>
    public IEnumerable<string> MatchesIn(string path, string text)
    {
        var number = 0;
        foreach (var line in SourceText.Lines(text))
        {
            number++;
            if (_expression.IsMatch(line))
            {
                yield return $"{path}:{number}: {Shown(line)}";
            }
        }
    }

    private static Regex Make(string pattern, bool ignoresCase) => new(
        pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (ignoresCase ? RegexOptions.IgnoreCase : RegexOptions.None), LongestMatch);

    private static HexException Refused(string what, string remedy) => HexException.Usage("bad_pattern", what, remedy);

    private string Shown(string line)
    {
        var start = line.Length <= LongestShown ? 0 : Math.Max(0, Math.Min(_expression.Match(line).Index - ShownBefore, line.Length - LongestShown));
        if (start > 0 && char.IsLowSurrogate(line[start]))
        {
            start--;
        }

        var end = Math.Min(line.Length, start + LongestShown);
        if (end < line.Length && char.IsLowSurrogate(line[end]))
        {
            end--;
        }

        return $"{(start > 0 ? "…" : string.Empty)}{line[start..end]}{(end < line.Length ? "…" : string.Empty)}";
    }
}
