using System.Text.RegularExpressions;
using Hex.Exec.Tools.Reading;

namespace Hex.Exec.Tools.Secrets;

/// <summary>What credentials look like.</summary>
/// <remarks>The engine that does not backtrack keeps hostile text harmless. The group <c>secret</c>, where there is one, is the credential itself.</remarks>
internal static class SecretShapes
{
    private static readonly (string Kind, Regex Shape)[] Known =
    [
        ("aws_access_key", Shape(@"\b(AKIA|ASIA)[0-9A-Z]{16}\b")),
        ("private_key", Shape("-----BEGIN [A-Z ]{0,40}PRIVATE KEY")),
        ("github_token", Shape(@"\b(gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{22})")),
        ("gitlab_token", Shape(@"\bglpat-[A-Za-z0-9_-]{20}")),
        ("slack_token", Shape(@"\bxox[abprs]-[0-9A-Za-z-]{20}")),
        ("slack_webhook", Shape(@"hooks\.slack\.com/services/T[A-Za-z0-9]+/B[A-Za-z0-9]+/[A-Za-z0-9]{20}")),
        ("google_api_key", Shape(@"\bAIza[0-9A-Za-z_-]{35}")),
        ("stripe_key", Shape(@"\b[sr]k_live_[0-9A-Za-z]{20}")),
        ("anthropic_key", Shape(@"\bsk-ant-[A-Za-z0-9_-]{20}")),
        ("openai_key", Shape(@"\bsk-(proj-)?[A-Za-z0-9_-]{32}")),
        ("npm_token", Shape(@"\bnpm_[A-Za-z0-9]{36}")),
        ("jwt", Shape(@"\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10}")),
        ("bearer_token", Shape(@"(?i)\bbearer\s+(?<secret>[A-Za-z0-9._~+/=-]{20,})")),
        ("password_in_url", Shape(@"\b[a-z][a-z0-9+.-]{1,20}://[^\s/:@'""]{1,80}:(?<secret>[^\s/@'""]{3,200})@")),
        ("generic_secret", Shape(@"(?i)(api[_-]?key|passwd|password|secret|token|private[_-]?key|connection[_-]?string)['""]?\s*(:=|=>|=|:)\s*['""](?<secret>[^'""\s]{8,200})['""]")),
    ];

    private static readonly Regex Quoted = Shape(@"['""](?<secret>[A-Za-z0-9+/_=-]{32,200})['""]");

    /// <summary>The credentials in a text, at most one a line, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isOfHashes">Whether it is full of hashes, as lock files are, so that random letters mean nothing.</param>
    public static IEnumerable<FoundSecret> In(string text, bool isOfHashes)
    {
        // Nearly every file holds none: one look at the whole decides which shapes its lines are searched for.
        var shapes = Known.Where(known => known.Shape.IsMatch(text)).ToList();
        var isQuoted = !isOfHashes && Quoted.IsMatch(text);
        if (shapes.Count == 0 && !isQuoted)
        {
            yield break;
        }

        var number = 0;
        foreach (var line in SourceText.Lines(text))
        {
            number++;
            if ((Find(line, shapes) ?? (isQuoted ? FindRandom(line) : null)) is var (kind, length))
            {
                yield return new FoundSecret(number, kind, length);
            }
        }
    }

    private static (string Kind, int Length)? Find(string line, List<(string Kind, Regex Shape)> shapes)
    {
        foreach (var (kind, shape) in shapes)
        {
            if (Secrets(shape, line).FirstOrDefault(secret => !Placeholder.Is(secret)) is { } secret)
            {
                return (kind, secret.Length);
            }
        }

        return null;
    }

    private static (string Kind, int Length)? FindRandom(string line) =>
        Secrets(Quoted, line).FirstOrDefault(Entropy.LooksRandom) is { } random ? ("high_entropy", random.Length) : null;

    private static IEnumerable<string> Secrets(Regex shape, string line) =>
        shape.Matches(line).Select(match => match.Groups["secret"] is { Success: true } secret ? secret.Value : match.Value);

    private static Regex Shape(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
}
