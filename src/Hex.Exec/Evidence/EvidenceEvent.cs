using Hex.Core.Evidence;
using Hex.Core.Runs;

namespace Hex.Exec.Evidence;

/// <summary>Tells a run of the evidence as an event.</summary>
internal static class EvidenceEvent
{
    private const int MostCharacters = 16 * 1024;

    /// <summary>The event of a report.</summary>
    public static EvidenceFinished Of(EvidencePhase phase, EvidenceReport report) => new(
        phase,
        VerdictText.Name(report.Verdict),
        VerdictText.Describe(report.Verdict),
        report.ExitCode,
        (long)report.Duration.TotalMilliseconds,
        Shorten(TerminalText.WithoutEscapes(report.Output.ToText())),
        report.Tests);

    /// <summary>The beginning and the end of a long text.</summary>
    public static string Shorten(string text) => text.Length <= MostCharacters
        ? text
        : $"{text[..(MostCharacters / 4)]}\n[… {text.Length - MostCharacters} characters left out …]\n{text[^(MostCharacters * 3 / 4)..]}";
}
