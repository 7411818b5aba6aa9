using System.Text.Json;

namespace Hex.Nexus.Inference.Dialects;

/// <summary>The arguments of tool calls, as servers take them back.</summary>
internal static class CallArguments
{
    /// <summary>The name under which arguments are sent back that were no JSON object.</summary>
    public const string Unreadable = "unreadable_arguments";

    /// <summary>A JSON object: the arguments themselves, or one that holds their text where they are none.</summary>
    /// <remarks>Servers refuse a whole conversation for one call in it that is no object.</remarks>
    public static string AsObject(string arguments)
    {
        if (string.IsNullOrWhiteSpace(arguments))
            return "{}";

        try
        {
            using var document = JsonDocument.Parse(arguments);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return arguments;
        }
        catch (JsonException)
        {
            // The model wrote something else; it goes back to it as text.
        }

        return RequestBody.Text(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString(Unreadable, arguments);
            writer.WriteEndObject();
        });
    }
}
