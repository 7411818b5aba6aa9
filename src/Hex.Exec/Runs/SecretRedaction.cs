using System.Text.RegularExpressions;
using Hex.Core.Runs;

namespace Hex.Exec.Runs;

/// <summary>Takes secrets out of events before they are stored or shown: known values, and texts of a known shape.</summary>
/// <param name="secrets">Values that are secret on this machine, such as those of key variables.</param>
internal sealed partial class SecretRedaction(IReadOnlyList<string> secrets)
{
    /// <summary>Stands in the place of a secret.</summary>
    public const string Mark = "[redacted]";

    /// <summary>Shorter values would take harmless words with them.</summary>
    private const int ShortestSecret = 8;

    private readonly string[] _secrets =
    [
        .. secrets.Where(secret => secret.Length >= ShortestSecret).SelectMany(SecretForms.Of).Distinct().OrderByDescending(form => form.Length),
    ];

    /// <summary>The event without secrets in any text that comes from outside.</summary>
    public RunEvent Redact(RunEvent runEvent) => runEvent switch
    {
        EvidenceFinished finished => finished with { Output = Redact(finished.Output) },
        EditApplied applied => applied with { Diff = Redact(applied.Diff) },
        EditRefused refused => refused with { Reason = Redact(refused.Reason) },
        ModelAsked { Request: { } request } asked => asked with { Request = Redact(request) },
        ModelReplied reply => reply with
        {
            Text = Redact(reply.Text),
            Thinking = Redact(reply.Thinking),
            Calls = [.. reply.Calls.Select(call => call with { Arguments = Redact(call.Arguments) })],
        },
        ModelFailed failed => failed with { Message = Redact(failed.Message) },
        ToolAnswered tool => tool with { Arguments = Redact(tool.Arguments), Answer = Redact(tool.Answer) },
        DelegateSaid said => said with { Text = Redact(said.Text) },
        DelegateEnded ended => ended with { Message = Redact(ended.Message), Denials = [.. ended.Denials.Select(Redact)] },
        CandidateFinished finished => finished with { Reason = Redact(finished.Reason) },
        CandidateSkipped skipped => skipped with { Reason = Redact(skipped.Reason) },
        CandidateProgressed progressed => progressed with { Message = Redact(progressed.Message) },
        HookFinished hook => hook with { Output = Redact(hook.Output) },
        RunStarted started => started with { Instruction = Redact(started.Instruction), Evidence = Redact(started.Evidence) },
        CommitPublished published => published with { Subject = Redact(published.Subject) },
        Warned warned => new Warned(Redact(warned.Message)),
        RunFinished finished => finished with
        {
            Message = Redact(finished.Message),
            Candidates = [.. finished.Candidates.Select(report => report with { Reason = Redact(report.Reason) })],
        },
        _ => runEvent,
    };

    /// <summary>The text without secrets.</summary>
    public string Redact(string text)
    {
        var cleaned = _secrets.Aggregate(text, (current, secret) => current.Replace(secret, Mark, StringComparison.Ordinal));
        return KnownShapes().Replace(cleaned, MarkFor);
    }

    // As many lines as before, or the numbers of those behind it would be wrong.
    private static string MarkFor(Match secret) => Mark + new string('\n', secret.ValueSpan.Count('\n'));

    [GeneratedRegex(@"\b(gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|sk-[A-Za-z0-9_-]{20,}|xox[abprs]-[A-Za-z0-9-]{10,}|AKIA[0-9A-Z]{16}|AIza[A-Za-z0-9_-]{30,}|glpat-[A-Za-z0-9_-]{20,})\b|-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?-----END [A-Z ]*PRIVATE KEY-----")]
    private static partial Regex KnownShapes();
}
