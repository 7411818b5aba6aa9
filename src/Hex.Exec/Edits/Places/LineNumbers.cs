using System.Text.RegularExpressions;

namespace Hex.Exec.Edits.Places;

/// <summary>Takes line numbers off a text that was copied with them out of a numbered listing.</summary>
internal static partial class LineNumbers
{
    /// <summary>The text without its line numbers.</summary>
    /// <returns>The text, or null unless every line has a number and the numbers rise.</returns>
    public static string? Strip(string text)
    {
        var lines = TextLine.Split(text);
        var matches = lines.Where(line => !line.IsBlank).Select(line => Numbered().Match(line.Content)).ToList();
        if (matches.Count == 0 || matches.Any(match => !match.Success) || matches.Select(match => match.Groups["mark"].Value.Trim()).Distinct().Count() > 2)
        {
            return null;
        }

        var numbers = matches.Select(match => int.Parse(match.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return numbers.Zip(numbers.Skip(1)).All(pair => pair.First < pair.Second) ? StripEach(text) : null;
    }

    /// <summary>The text without the line numbers of those lines that have one.</summary>
    public static string StripEach(string text) =>
        string.Concat(TextLine.Split(text).Select(line => Numbered().Replace(line.Content, string.Empty, 1) + line.Ending));

    // "   12  code", "12: code", "12| code", "12\tcode"; a number alone is an empty line.
    [GeneratedRegex(@"^[ \t]*(?<number>\d{1,7})(?<mark>  |\t|: ?|[ ]?[|│] ?|$)")]
    private static partial Regex Numbered();
}
