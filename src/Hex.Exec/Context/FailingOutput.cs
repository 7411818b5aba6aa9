using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence;
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

    private readonly IReadOnlyList<Mention> _mentions;

    private FailingOutput(PromptLines text, IReadOnlyList<Mention> mentions) => (Text, _mentions) = (text, mentions);

    /// <summary>What it printed, without terminal escapes and secrets.</summary>
    public PromptLines Text { get; }

    /// <summary>The lines that tell what failed.</summary>
    public IEnumerable<string> Failures => Text.Lines.Where(line => Failure().IsMatch(line));

    /// <summary>Reads a report.</summary>
    public static FailingOutput Of(EvidenceReport report, SecretRedaction redaction)
    {
        var text = PromptLines.Of(redaction.Redact(TerminalText.WithoutEscapes(report.Output.ToText())).TrimEnd());

        // Of the shortened lines: the styles of places are searched for in time that grows with the square of a line.
        return new FailingOutput(text, Mentions.In(string.Join('\n', text.Lines)));
    }

    /// <summary>The lines of a file that it names, from 1, in the order it does.</summary>
    public IReadOnlyList<int> LinesOf(string path) =>
        [.. _mentions.Where(mention => PathMatch.Means(mention.Path, path)).Select(mention => mention.Line).Distinct()];

    /// <summary>The lines of interest with their scores.</summary>
    /// <param name="allowed">The files the run may change.</param>
    public IReadOnlyList<(int Line, int Score)> Seeds(IReadOnlyList<string> allowed)
    {
        var names = allowed.Select(path => path[(path.LastIndexOf('/') + 1)..]).ToHashSet(StringComparer.Ordinal);
        var count = Text.Lines.Count;
        var places = Text.Lines.Index().Where(line => Mentions.In(line.Item).Any(mention => names.Contains(mention.Path[(mention.Path.LastIndexOf('/') + 1)..])));
        var failures = Text.Lines.Index().Where(line => Failure().IsMatch(line.Item));
        return
        [
            .. Scored(places.Select(line => line.Index), PlaceScore),
            .. Scored(failures.Select(line => line.Index), FailureScore),
            .. Enumerable.Range(Math.Max(0, count - TailLines), Math.Min(count, TailLines)).Select(line => (line, TailScore)),
            .. Enumerable.Range(0, Math.Min(count, 2)).Select(line => (line, HeadScore)),
        ];
    }

    // The first to fail is the one to look at.
    private static IEnumerable<(int Line, int Score)> Scored(IEnumerable<int> lines, int score) =>
        lines.Select((line, index) => (line, index < Early ? score : LaterScore));

    [GeneratedRegex(@"\b(?:errors?|fail(?:s|ed|ing|ure|ures)?|assert\w*|expect(?:ed|s)?|actual|got|received|exception|panic(?:ked)?|traceback|undefined|unexpected|cannot|unresolved|mismatch|fatal|abort(?:ed)?)\b|\w(?:Error|Exception)\b|^not ok\b|^E\s|[✗✘✕×]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Failure();
}
