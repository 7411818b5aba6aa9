using System.Text.Json;

namespace Hex.Exec.Tools.Checks;

/// <summary>Reads output in which every line is a JSON object, with other lines in between.</summary>
internal static class JsonLines
{
    /// <summary>The objects, in order. A line that is cut or no JSON is none of them.</summary>
    public static IEnumerable<JsonElement> In(string output)
    {
        foreach (var line in output.Split('\n'))
        {
            if (line is ['{', ..] && TryParse(line) is { ValueKind: JsonValueKind.Object } found)
            {
                yield return found;
            }
        }
    }

    /// <summary>The value a text is, or null when it is no JSON.</summary>
    public static JsonElement? TryParse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            // Programs print other things too.
            return null;
        }
    }
}
