using System.Text.RegularExpressions;
using Hex.Core.Edits;
using Hex.Core.Evidence;
using Hex.Core.Runs;
using Hex.Exec.Edits;
using Hex.Exec.Evidence;

namespace Hex.Exec.Racing;

/// <summary>Holds changes that passed against each other: their size, and what the evidence shows to be different with them.</summary>
internal sealed partial class RaceComparison
{
    private const int LongestLine = 120;

    // Less than this is noise of the machine.
    private const double NotedSlowness = 2;

    private static readonly TimeSpan NotedDelay = TimeSpan.FromSeconds(1);

    private RaceComparison(RacedChange smallest, IReadOnlyList<RaceFinisher> sizes, IReadOnlyList<string> differences) =>
        (Smallest, Sizes, Differences) = (smallest, sizes, differences);

    /// <summary>The one with the fewest lines added and removed; of equal ones that with the fewest files, and then the first in line.</summary>
    public RacedChange Smallest { get; }

    /// <summary>All of them with their sizes, the smallest first.</summary>
    public IReadOnlyList<RaceFinisher> Sizes { get; }

    /// <summary>What is different, in one clause each.</summary>
    public IReadOnlyList<string> Differences { get; }

    /// <summary>Compares.</summary>
    /// <param name="changes">At least one.</param>
    /// <param name="line">The names of all candidates in their order.</param>
    public static RaceComparison Of(IReadOnlyList<RacedChange> changes, IReadOnlyList<string> line)
    {
        var order = changes.Select((change, index) => (RacedChange: change, Size: SizeOf(change), Place: line.ToList().IndexOf(change.Candidate), index))
            .OrderBy(one => one.Size.AddedLines + one.Size.RemovedLines).ThenBy(one => one.Size.Files.Count).ThenBy(one => one.Place).ThenBy(one => one.index)
            .ToList();
        var (smallest, rest) = (order[0].RacedChange, order.Skip(1).Select(one => one.RacedChange));
        return new RaceComparison(smallest, [.. order.Select(one => one.Size)], [.. rest.SelectMany(other => Compare(smallest, other))]);
    }

    private static RaceFinisher SizeOf(RacedChange change)
    {
        var (added, removed) = UnifiedDiff.CountLines(change.Changes);
        return new RaceFinisher(
            change.Candidate, added, removed, [.. change.Changes.Select(file => file.Path)], (long)change.Report.Duration.TotalMilliseconds, change.Report.Tests);
    }

    private static IEnumerable<string> Compare(RacedChange smallest, RacedChange other)
    {
        if (AreSame(smallest.Changes, other.Changes))
        {
            yield return $"{other.Candidate} made the same change as {smallest.Candidate}";
            yield break;
        }

        if (smallest.Report.Tests != other.Report.Tests)
        {
            yield return $"with {other.Candidate} {Counted(other.Report.Tests)}, with {smallest.Candidate} {Counted(smallest.Report.Tests)}";
        }

        if (FirstDifference(smallest, other) is var (ours, theirs))
        {
            yield return ours is null ? $"with {other.Candidate} the evidence also prints \"{theirs}\""
                : theirs is null ? $"with {other.Candidate} the evidence does not print \"{ours}\""
                : $"with {other.Candidate} the evidence prints \"{theirs}\", with {smallest.Candidate} \"{ours}\"";
        }

        var (quick, slow) = smallest.Report.Duration <= other.Report.Duration ? (smallest, other) : (other, smallest);
        if (slow.Report.Duration > quick.Report.Duration * NotedSlowness && slow.Report.Duration - quick.Report.Duration > NotedDelay)
        {
            yield return FormattableString.Invariant(
                $"with {slow.Candidate} the evidence takes {slow.Report.Duration.TotalSeconds:0.#} s, with {quick.Candidate} {quick.Report.Duration.TotalSeconds:0.#} s");
        }
    }

    private static bool AreSame(IReadOnlyList<FileChange> one, IReadOnlyList<FileChange> other) =>
        one.Count == other.Count && one.All(change => other.Any(theirs => theirs.Path == change.Path && Same(change.After, theirs.After)));

    private static bool Same(ReadOnlyMemory<byte>? one, ReadOnlyMemory<byte>? other) =>
        one is { } first && other is { } second ? first.Span.SequenceEqual(second.Span) : one is null && other is null;

    private static string Counted(TestTally? tests) => tests is null ? "no tests are counted" : $"{tests.Passed} tests pass, {tests.Failed} fail and {tests.Skipped} are skipped";

    private static (string? Ours, string? Theirs)? FirstDifference(RacedChange smallest, RacedChange other)
    {
        if (!smallest.Report.Output.IsWhole || !other.Report.Output.IsWhole)
        {
            return null;
        }

        var (ours, theirs) = (LinesOf(smallest), LinesOf(other));
        var (onlyOurs, onlyTheirs) = (ours.Except(theirs).FirstOrDefault(), theirs.Except(ours).FirstOrDefault());
        return onlyOurs is null && onlyTheirs is null ? null : (Shorten(onlyOurs), Shorten(onlyTheirs));
    }

    // Without what differs from run to run: where it ran, numbers such as durations, and the order of lines.
    private static List<string> LinesOf(RacedChange change) =>
        [.. TerminalText.WithoutEscapes(change.Report.Output.ToText()).Replace(change.Root, string.Empty, StringComparison.Ordinal).Split('\n')
            .Select(line => Digits().Replace(line, "#").Trim()).Where(line => line.Length > 0)];

    private static string? Shorten(string? line) => line?.Length > LongestLine ? line[..LongestLine] + "…" : line;

    [GeneratedRegex(@"\d+(?:[.,:]\d+)*")]
    private static partial Regex Digits();
}
