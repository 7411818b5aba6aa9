using System.Text;
using DiffPlex;
using Hex.Core.Edits;

namespace Hex.Exec.Edits;

/// <summary>Writes file changes as a unified diff with three lines of context.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The diff of several files, one after the other.</summary>
    public static string Of(IEnumerable<FileChange> changes) => string.Concat(changes.Select(Of));

    /// <summary>How many lines the changes add and remove.</summary>
    public static (int Added, int Removed) CountLines(IEnumerable<FileChange> changes)
    {
        var blocks = changes.SelectMany(change => Blocks(Lines(change.Before), Lines(change.After))).ToList();
        return (blocks.Sum(block => block.InsertCountB), blocks.Sum(block => block.DeleteCountA));
    }

    private static IList<DiffPlex.Model.DiffBlock> Blocks(string[] before, string[] after) => new Differ().CreateCustomDiffs(
        string.Join('\n', before), string.Join('\n', after), ignoreWhiteSpace: false, text => text.Split('\n')).DiffBlocks;

    private static string Of(FileChange change)
    {
        var before = Lines(change.Before);
        var after = Lines(change.After);
        var blocks = Blocks(before, after);
        var text = new StringBuilder();
        text.Append("--- ").Append(change.Before is null ? "/dev/null" : $"a/{change.Path}").Append('\n');
        text.Append("+++ ").Append(change.After is null ? "/dev/null" : $"b/{change.Path}").Append('\n');
        for (var first = 0; first < blocks.Count;)
        {
            var last = first;
            while (last + 1 < blocks.Count && blocks[last + 1].DeleteStartA - (blocks[last].DeleteStartA + blocks[last].DeleteCountA) <= 2 * Context)
            {
                last++;
            }

            AppendHunk(text, before, after, [.. blocks.Skip(first).Take(last - first + 1)]);
            first = last + 1;
        }

        return text.ToString();
    }

    private static void AppendHunk(StringBuilder text, string[] before, string[] after, DiffPlex.Model.DiffBlock[] blocks)
    {
        var startA = Math.Max(0, blocks[0].DeleteStartA - Context);
        var startB = Math.Max(0, blocks[0].InsertStartB - Context);
        var endA = Math.Min(before.Length, blocks[^1].DeleteStartA + blocks[^1].DeleteCountA + Context);
        var endB = Math.Min(after.Length, blocks[^1].InsertStartB + blocks[^1].InsertCountB + Context);
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"@@ -{Range(startA, endA)} +{Range(startB, endB)} @@\n");
        var at = startA;
        foreach (var block in blocks)
        {
            Append(text, ' ', before[at..block.DeleteStartA]);
            Append(text, '-', before[block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)]);
            Append(text, '+', after[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Append(text, ' ', before[at..endA]);
    }

    private static string Range(int start, int end) => $"{(end > start ? start + 1 : start)},{end - start}";

    private static void Append(StringBuilder text, char mark, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            text.Append(mark).Append(line).Append('\n');
        }
    }

    private static string[] Lines(ReadOnlyMemory<byte>? bytes)
    {
        if (bytes is not { Length: > 0 } content)
        {
            return [];
        }

        var text = TextFile.Decode(content.Span)?.Text ?? string.Empty;
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }
}
