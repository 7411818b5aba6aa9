using System.Text;
using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.Go;

/// <summary>Reads the lines of <c>go.mod</c> and <c>go.work</c>.</summary>
internal static class GoDirectives
{
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "module", "go", "toolchain", "godebug", "require", "exclude", "replace", "retract", "tool", "ignore", "use",
    };

    /// <summary>The directives of a file; what cannot be understood is noted, and left out.</summary>
    public static List<GoDirective> Read(SourceTree tree, string path, ProjectFileProblems problems)
    {
        var directives = new List<GoDirective>();
        if (problems.Read(tree, path) is not { } bytes)
            return directives;

        string? block = null;
        var lines = Encoding.UTF8.GetString(bytes.Span).Split('\n');
        foreach (var (index, line) in lines.Index())
        {
            var words = Words(line);
            if (words.Count == 0)
                continue;

            if (block is not null)
            {
                if (words is [")"])
                    block = null;
                else
                    directives.Add(new GoDirective(block, words, index + 1));
            }
            else if (!Verbs.Contains(words[0]))
            {
                problems.Add(path, $"it has a line that begins with '{words[0]}'", index + 1);
            }
            else if (words is [_, "("])
            {
                block = words[0];
            }
            else
            {
                directives.Add(new GoDirective(words[0], words[1..], index + 1));
            }
        }

        if (block is not null)
            problems.Add(path, $"the block '{block}' has no end", lines.Length);

        return directives;
    }

    // A word may stand in quotes; a comment begins anywhere else.
    private static List<string> Words(string line)
    {
        var words = new List<string>();
        for (var at = 0; at < line.Length;)
        {
            if (char.IsWhiteSpace(line[at]))
            {
                at++;
                continue;
            }

            if (line.AsSpan(at).StartsWith("//"))
                break;

            if (line[at] is '"' or '`' && line.IndexOf(line[at], at + 1) is > 0 and var quote)
            {
                words.Add(line[(at + 1)..quote]);
                at = quote + 1;
                continue;
            }

            var end = at + 1;
            while (line[at] is not ('(' or ')') && end < line.Length && !char.IsWhiteSpace(line[end]) && line[end] is not ('(' or ')') && !line.AsSpan(end).StartsWith("//"))
                end++;

            words.Add(line[at..end]);
            at = end;
        }

        return words;
    }
}
