using System.Text.Json;

namespace Hex.Exec.Tools.Checks;

/// <summary>Reads what cargo prints as JSON.</summary>
internal static class CargoOutput
{
    /// <summary>The folder of the workspace and of its output, or null when the text does not tell.</summary>
    public static (string Workspace, string Target)? Layout(string metadata)
    {
        foreach (var found in JsonLines.In(metadata))
        {
            if (Text(found, "workspace_root") is { } workspace && Text(found, "target_directory") is { } target)
            {
                return (workspace, target);
            }
        }

        return null;
    }

    /// <summary>The errors among the messages of the compiler.</summary>
    public static IEnumerable<Diagnostic> Errors(string output, CheckPlace place)
    {
        foreach (var line in JsonLines.In(output))
        {
            if (Text(line, "reason") == "compiler-message" && line.TryGetProperty("message", out var message) && IsError(message))
            {
                yield return Read(message, place);
            }
        }
    }

    // "aborting due to 2 previous errors" has neither a place nor a code.
    private static bool IsError(JsonElement message) =>
        message.ValueKind == JsonValueKind.Object
        && Text(message, "level") is "error" or "error: internal compiler error"
        && Text(message, "message")?.StartsWith("aborting due to", StringComparison.Ordinal) != true;

    private static Diagnostic Read(JsonElement message, CheckPlace place)
    {
        var code = message.TryGetProperty("code", out var given) && given.ValueKind == JsonValueKind.Object ? Text(given, "code") : null;
        var what = $"{(code is null ? string.Empty : $"{code}: ")}{Text(message, "message")}";
        var span = message.TryGetProperty("spans", out var spans) && spans.ValueKind == JsonValueKind.Array
            ? spans.EnumerateArray().FirstOrDefault(item => item.TryGetProperty("is_primary", out var primary) && primary.ValueKind == JsonValueKind.True)
            : default;
        if (span.ValueKind != JsonValueKind.Object || Text(span, "file_name") is not { } file)
        {
            return new Diagnostic(null, 0, what);
        }

        var line = span.TryGetProperty("line_start", out var start) ? start.GetRawText() : "0";
        return Diagnostic.At(place, file, line, Text(span, "label") is { Length: > 0 } label ? $"{what} ({label})" : what);
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
