using System.Text.RegularExpressions;

namespace Hex.Exec.Tools.Checks;

/// <summary>Reads what javac prints, by itself, within Gradle, and within Maven.</summary>
internal static partial class JavaOutput
{
    /// <summary>The errors.</summary>
    public static IEnumerable<Diagnostic> Errors(string output, CheckPlace place)
    {
        var lines = output.Split('\n');
        for (var number = 0; number < lines.Length; number++)
        {
            if (Error().Match(lines[number]) is { Success: true } error)
            {
                yield return Diagnostic.At(place, error.Groups["path"].Value, error.Groups["line"].Value, error.Groups["message"].Value + Symbol(lines, number));
            }
        }
    }

    /// <summary>The line that says that something would have to be fetched, or null.</summary>
    public static string? OfflineGap(string output) => output.Split('\n').FirstOrDefault(line => Offline().IsMatch(line))?.Trim();

    // "cannot find symbol" says nothing without the symbol, which follows the source line and its caret.
    private static string Symbol(string[] lines, int error)
    {
        for (var number = error + 1; number < Math.Min(lines.Length, error + 5); number++)
        {
            if (Error().IsMatch(lines[number]))
            {
                break;
            }

            if (SymbolLine().Match(lines[number]) is { Success: true } symbol)
            {
                return $" ({Spaces().Replace(symbol.Groups["symbol"].Value.Trim(), " ")})";
            }
        }

        return string.Empty;
    }

    [GeneratedRegex(@"^(?:\[ERROR\] )?(?<path>.{1,1000}?\.java):(?:\[(?<line>\d+),\d+\]|(?<line>\d+): error:) (?<message>.+)$")]
    private static partial Regex Error();

    [GeneratedRegex(@"^(?:\[ERROR\])?\s+symbol:(?<symbol>.+)$")]
    private static partial Regex SymbolLine();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"in offline mode|No cached version of|is offline")]
    private static partial Regex Offline();
}
