using System.Buffers;
using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Repair.Localisation;
using Hex.Exec.Runs;

namespace Hex.Exec.Context;

/// <summary>What the evidence printed before any change: its lines, those that tell what failed, and the places it names.</summary>
internal sealed partial class FailingOutput
{
    private const int PlaceScore = 100;
    private const int FailureScore = 60;
    private const int LaterScore = 20;
    private const int TailScore = 40;
    private const int HeadScore = 16;
    private const int Early = 10;
    private const int TailLines = 12;
    private const int MostPlaces = 400;

    private readonly IReadOnlyList<int> _places;
    private readonly IReadOnlyList<Mention> _mentions;

    private FailingOutput(PromptLines text, IReadOnlyList<int> places)
    {
        Text = text;
        _places = places;

        // Of the shortened lines: the styles of places are searched for in time that grows with the square of a line.
        _mentions = Mentions.In(string.Join('\n', places.Take(MostPlaces).Select(line => text.Lines[line])));
    }

    /// <summary>What it printed, without terminal escapes and secrets.</summary>
    public PromptLines Text { get; }

    /// <summary>The lines that tell what failed.</summary>
    public IEnumerable<string> Failures => Text.Lines.Where(line => Failure().IsMatch(line));

    /// <summary>The lines of interest with their scores.</summary>
    public IReadOnlyList<(int Line, int Score)> Seeds
    {
        get
        {
            var count = Text.Lines.Count;
            var failures = Text.Lines.Index().Where(line => Failure().IsMatch(line.Item)).Select(line => line.Index);
            return
            [
                .. Scored(_places, PlaceScore),
                .. Scored(failures, FailureScore),
                .. Enumerable.Range(Math.Max(0, count - TailLines), Math.Min(count, TailLines)).Select(line => (line, TailScore)),
                .. Enumerable.Range(0, Math.Min(count, 2)).Select(line => (line, HeadScore)),
            ];
        }
    }

    /// <summary>Reads a report.</summary>
    /// <param name="report">What the evidence printed.</param>
    /// <param name="root">The root of the tree it ran in.</param>
    /// <param name="allowed">The files the run may change.</param>
    /// <param name="redaction">Takes secrets out.</param>
    public static FailingOutput Of(EvidenceReport report, string root, IReadOnlyList<string> allowed, SecretRedaction redaction)
    {
        var text = PromptLines.Of(redaction.Redact(ModelText.Of(report.Output, root)));
        var names = SearchValues.Create([.. allowed.Select(path => path[(path.LastIndexOf('/') + 1)..])], StringComparison.Ordinal);
        return new FailingOutput(text, [.. text.Lines.Index().Where(line => line.Item.AsSpan().ContainsAny(names)).Select(line => line.Index)]);
    }

    /// <summary>The lines of a file that it names, from 1, in the order it does.</summary>
    public IReadOnlyList<int> LinesOf(string path) =>
        [.. _mentions.Where(mention => PathMatch.Means(mention.Path, path)).Select(mention => mention.Line).Distinct()];

    // The first to fail is the one to look at.
    private static IEnumerable<(int Line, int Score)> Scored(IEnumerable<int> lines, int score) =>
        lines.Select((line, index) => (line, index < Early ? score : LaterScore));

    [GeneratedRegex(@"\b(?:errors?|fail(?:s|ed|ing|ure|ures)?|assert\w*|expect(?:ed|s)?|actual|got|received|exception|panic(?:ked)?|traceback|undefined|unexpected|cannot|unresolved|mismatch|fatal|abort(?:ed)?)\b|\w(?:Error|Exception)\b|^not ok\b|^E\s|[✗✘✕×]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Failure();
}
