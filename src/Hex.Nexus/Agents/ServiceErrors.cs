using System.Text.RegularExpressions;
using Hex.Core.Agents;

namespace Hex.Nexus.Agents;

/// <summary>Tells apart what went wrong by the status of a service's answer, or by the sentence an agent puts it in.</summary>
internal static partial class ServiceErrors
{
    // In this order: words of their sentences, which change less than their wording.
    private static readonly (string Words, AgentEnd End)[] Sentences =
    [
        ("not logged in", AgentEnd.NotLoggedIn),
        ("please run /login", AgentEnd.NotLoggedIn),
        ("missing environment variable", AgentEnd.NotLoggedIn),
        ("missing api key", AgentEnd.NotLoggedIn),
        ("no auth type is selected", AgentEnd.NotLoggedIn),
        ("please set an auth method", AgentEnd.NotLoggedIn),
        ("invalid api key", AgentEnd.KeyRefused),
        ("incorrect api key", AgentEnd.KeyRefused),
        ("api key not valid", AgentEnd.KeyRefused),
        ("failed to authenticate", AgentEnd.KeyRefused),
        ("credit balance is too low", AgentEnd.UsageLimit),
        ("insufficient_quota", AgentEnd.UsageLimit),
        ("exhausted your", AgentEnd.UsageLimit),
        ("hit your", AgentEnd.UsageLimit),
        ("usage limit", AgentEnd.UsageLimit),
        ("prompt is too long", AgentEnd.BadRequest),
        ("context_length_exceeded", AgentEnd.BadRequest),
        ("context window", AgentEnd.BadRequest),
        ("stdin input exceeds", AgentEnd.BadRequest),
        ("issue with the selected model", AgentEnd.ModelMissing),
        ("model not found", AgentEnd.ModelMissing),
        ("modelnotfound", AgentEnd.ModelMissing),
        ("too many requests", AgentEnd.RateLimited),
        ("rate limit", AgentEnd.RateLimited),
        ("empty or malformed response", AgentEnd.ServerFailed),
        ("high demand", AgentEnd.ServerFailed),
        ("overloaded", AgentEnd.ServerFailed),
        ("unable to connect", AgentEnd.Unreachable),
        ("cannot connect", AgentEnd.Unreachable),
        ("connection refused", AgentEnd.Unreachable),
        ("connection failed", AgentEnd.Unreachable),
        ("connection error", AgentEnd.Unreachable),
        ("fetch failed", AgentEnd.Unreachable),
        ("stream disconnected", AgentEnd.Unreachable),
        ("request timed out", AgentEnd.Unreachable),
        ("not inside a trusted directory", AgentEnd.Misused),
        ("no conversation found", AgentEnd.Misused),
        ("unknown option", AgentEnd.Misused),
        ("is corrupted", AgentEnd.Misused),
        ("cannot be used with root", AgentEnd.Misused),
    ];

    /// <summary>By the status of the answer; where that has several meanings, by the sentence with it.</summary>
    public static AgentEnd OfStatus(int status, string text) => status switch
    {
        401 or 403 => AgentEnd.KeyRefused,
        404 => AgentEnd.ModelMissing,
        429 => OfSentence(text) ?? AgentEnd.RateLimited,
        >= 500 => AgentEnd.ServerFailed,
        _ => OfSentence(text) ?? AgentEnd.BadRequest,
    };

    /// <summary>By a sentence; null where it tells nothing.</summary>
    public static AgentEnd? OfSentence(string text) =>
        Sentences.Where(sentence => text.Contains(sentence.Words, StringComparison.OrdinalIgnoreCase)).Select(sentence => (AgentEnd?)sentence.End).FirstOrDefault();

    /// <summary>By the status written into a text, or by its sentence; null where it tells nothing.</summary>
    public static AgentEnd? OfText(string text) => StatusIn(text) is { } status ? OfStatus(status, text) : OfSentence(text);

    /// <summary>The status of an answer that is written into a text, such as <c>API Error: 529</c>, <c>status 401</c> or <c>"code":404</c>; or null.</summary>
    public static int? StatusIn(string text) => Status().Match(text) is { Success: true } match ? int.Parse(match.ValueSpan[^3..], System.Globalization.CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?:status|code|api error)\W{0,4}[45]\d\d(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Status();
}
