using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hex.Core.Conversation;
using Hex.Exec.Evidence;

namespace Hex.Nexus.Inference.Exchange;

/// <summary>What a server says of its own failure, in any of the shapes servers use.</summary>
internal static partial class ServerWords
{
    private const int Longest = 300;

    /// <summary>The words in a body, on one line; empty when it has none.</summary>
    public static string In(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            using var document = JsonDocument.ParseValue(ref reader);
            return Shortened(In(document.RootElement) ?? string.Empty);
        }
        catch (JsonException)
        {
            var text = Encoding.UTF8.GetString(body[..Math.Min(body.Length, 16 * Longest)]);
            return Shortened(text.TrimStart().StartsWith('<') ? Title().Match(text).Groups["title"].Value : text);
        }
    }

    /// <summary>The words in an error, or null when it holds none.</summary>
    public static string? In(JsonElement error) => error.ValueKind switch
    {
        JsonValueKind.String => error.GetString(),
        JsonValueKind.Object => Member(error, "error") ?? Member(error, "message") ?? Member(error, "detail") ?? Member(error, "msg") ?? Member(error, "type"),
        JsonValueKind.Array when error.GetArrayLength() > 0 => In(error[0]),
        _ => null,
    };

    /// <summary>The kind of failure the words themselves tell of, or null.</summary>
    public static ModelFailureKind? KindOf(string words) =>
        Tools().IsMatch(words) ? ModelFailureKind.ToolsUnsupported
        : Context().IsMatch(words) ? ModelFailureKind.ContextExceeded
        : Memory().IsMatch(words) ? ModelFailureKind.OutOfMemory
        : Rate().IsMatch(words) ? ModelFailureKind.RateLimited
        : null;

    /// <summary>On one line, without control bytes, and not longer than a sentence.</summary>
    public static string Shortened(string words)
    {
        var line = Blanks().Replace(TerminalText.WithoutEscapes(words), " ").Trim().TrimEnd('.');
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }

    private static string? Member(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? In(value) : null;

    [GeneratedRegex(@"does(n't| not) support (tools|tool|function)|tool(s| choice| use| calling)?\b[^.]{0,40}not supported|--enable-auto-tool-choice|no endpoints found that support tool", RegexOptions.IgnoreCase)]
    private static partial Regex Tools();

    [GeneratedRegex(@"context.?(length|size|window)|maximum context|exceed_context_size|prompt is too long|too many tokens|longer than the (context|maximum)|exceeds? the (available )?context", RegexOptions.IgnoreCase)]
    private static partial Regex Context();

    [GeneratedRegex(@"requires more system memory|\bout of memory|cudaMalloc failed|(un|not )able to allocate|failed to allocate|insufficient memory|not enough memory|CUBLAS_STATUS_ALLOC_FAILED", RegexOptions.IgnoreCase)]
    private static partial Regex Memory();

    [GeneratedRegex(@"rate.?limit|too many requests", RegexOptions.IgnoreCase)]
    private static partial Regex Rate();

    [GeneratedRegex(@"<title[^>]*>(?<title>[^<]*)<", RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
