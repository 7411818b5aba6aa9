using System.Globalization;
using System.Text.RegularExpressions;

namespace Hex.Cli.Output;

/// <summary>How many lines a unified diff adds and takes away, file by file.</summary>
internal sealed partial record DiffStat(IReadOnlyList<DiffStat.FileCount> Files)
{
    internal sealed record FileCount(string File, int Added, int Removed);

    public int Added => Files.Sum(file => file.Added);

    public int Removed => Files.Sum(file => file.Removed);

    /// <summary>Counts by the hunk headers, so that a line like <c>--- x</c> inside a hunk is content.</summary>
    public static DiffStat Of(string diff)
    {
        var counts = new List<FileCount>();
        var old = string.Empty;
        var (oldLeft, newLeft) = (0, 0);
        foreach (var line in diff.Split('\n'))
        {
            if (oldLeft > 0 || newLeft > 0)
            {
                var mark = line.Length == 0 ? ' ' : line[0];
                oldLeft -= mark is ' ' or '-' ? 1 : 0;
                newLeft -= mark is ' ' or '+' ? 1 : 0;
                counts[^1] = Counted(counts[^1], mark);
            }
            else if (line.StartsWith("--- ", StringComparison.Ordinal))
            {
                old = line[4..];
            }
            else if (line.StartsWith("+++ ", StringComparison.Ordinal))
            {
                counts.Add(new FileCount(NameOf(old, line[4..]), 0, 0));
            }
            else if (counts.Count > 0 && HunkHeader().Match(line) is { Success: true } hunk)
            {
                (oldLeft, newLeft) = (LengthOf(hunk.Groups["old"]), LengthOf(hunk.Groups["new"]));
            }
        }

        return new DiffStat(counts);
    }

    /// <summary>The lines git shows under a commit.</summary>
    public IEnumerable<string> Lines()
    {
        foreach (var file in Files)
            yield return $" {CleanText.Line(file.File)} | +{file.Added} -{file.Removed}";

        yield return $" {Files.Count} {(Files.Count == 1 ? "file" : "files")} changed, +{Added} -{Removed}";
    }

    private static FileCount Counted(FileCount count, char mark) => mark switch
    {
        '+' => count with { Added = count.Added + 1 },
        '-' => count with { Removed = count.Removed + 1 },
        _ => count,
    };

    private static int LengthOf(Group length) =>
        length.Success && int.TryParse(length.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var lines) ? lines : 1;

    private static string NameOf(string old, string @new)
    {
        var name = @new.StartsWith("/dev/null", StringComparison.Ordinal) ? old : @new;
        name = name.Split('\t')[0].TrimEnd('\r');
        return name.StartsWith("a/", StringComparison.Ordinal) || name.StartsWith("b/", StringComparison.Ordinal) ? name[2..] : name;
    }

    [GeneratedRegex(@"^@@ -\d+(?:,(?<old>\d+))? \+\d+(?:,(?<new>\d+))? @@")]
    private static partial Regex HunkHeader();
}
