using System.Text.RegularExpressions;
using Hex.Analysis.Files;
using Hex.Analysis.Syntax;
using Hex.Core.Code;

namespace Hex.Analysis.Resolution.TypeScript;

/// <summary>Tells which files are as a pattern says that bundlers load all of.</summary>
/// <param name="tree">The files there are.</param>
/// <param name="sources">Those that were read.</param>
internal sealed class PatternTargets(SourceTree tree, IReadOnlyDictionary<string, FileSyntax> sources)
{
    // Nobody writes more alternatives than this into one pattern.
    private const int MostPatterns = 64;

    /// <summary>The files.</summary>
    /// <param name="path">The file that asks, which does not load itself.</param>
    /// <param name="specifier">The pattern, and behind it what is left out or an expression that all must match.</param>
    /// <param name="placed">Gives a pattern the folder it starts in; null where that lies outside.</param>
    public ImportTarget Find(string path, string specifier, Func<string, string?> placed)
    {
        var parts = specifier.Split(' ', 2);
        if (placed(parts[0]) is not { } pattern)
            return new ImportTarget.Computed();

        var rest = parts.Length > 1 ? parts[1] : string.Empty;
        if (!TryExpression(rest, out var expression))
            return new ImportTarget.Computed();

        var wanted = Alternatives(pattern);
        var left = expression is not null ? [] : rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(each => placed(each[1..])).OfType<string>().SelectMany(Alternatives).ToList();
        var folder = pattern[..(pattern.IndexOf('*', StringComparison.Ordinal) is var star and >= 0 ? star : 0)];
        var found = tree.Files.Where(file => file != path && wanted.Exists(each => Glob.Matches(each, file)) && !left.Exists(each => Glob.Matches(each, file))
            && expression?.IsMatch($"./{file[folder.Length..]}") != false).ToList();
        var read = found.FindAll(sources.ContainsKey);
        return read.Count > 0 ? new ImportTarget.Internal(read)
            : found.Count > 0 ? new ImportTarget.Asset(found[0])
            : new ImportTarget.Unresolved("no file is as it says");
    }

    // /\.ts$/i
    private static bool TryExpression(string text, out Regex? expression)
    {
        expression = null;
        if (!text.StartsWith('/'))
            return true;

        var end = text.LastIndexOf('/');
        var isFolded = text[end..].Contains('i', StringComparison.Ordinal);
        try
        {
            expression = new Regex(text[1..end], RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (isFolded ? RegexOptions.IgnoreCase : RegexOptions.None));
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // What looks around, or is an expression to JavaScript alone.
            return false;
        }
    }

    // {a,b}
    private static List<string> Alternatives(string pattern)
    {
        List<string> all = [pattern];
        for (var at = 0; at < all.Count && all.Count < MostPatterns;)
        {
            var close = all[at].IndexOf('}', StringComparison.Ordinal);
            var open = close < 0 ? -1 : all[at].LastIndexOf('{', close);
            if (open < 0)
            {
                at++;
                continue;
            }

            var (before, after) = (all[at][..open], all[at][(close + 1)..]);
            all.AddRange(all[at][(open + 1)..close].Split(',').Select(each => before + each + after));
            all.RemoveAt(at);
        }

        return all;
    }
}
