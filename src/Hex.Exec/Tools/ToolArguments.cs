using System.Globalization;
using System.Text.Json;
using Hex.Core.Failures;

namespace Hex.Exec.Tools;

/// <summary>The arguments of a call, read as leniently as their meaning allows: <c>"5"</c> is a number, <c>["a"]</c> is one text.</summary>
internal sealed class ToolArguments(JsonElement arguments)
{
    /// <summary>A text that must be there.</summary>
    public string Text(string name) => OptionalText(name) ?? throw Bad($"'{name}' is missing", $"give '{name}' as a text");

    /// <summary>A text, or null when it is absent or empty.</summary>
    public string? OptionalText(string name)
    {
        var value = Value(name);
        if (value is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 1)
        {
            value = list[0];
        }

        return value switch
        {
            null => null,
            { ValueKind: JsonValueKind.String } text => TextOf(text, name) is { Length: > 0 } content ? content : null,
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            _ => throw Bad($"'{name}' is no single text", $"give '{name}' as one text"),
        };
    }

    /// <summary>A whole number, brought into its range; the fallback when it is absent.</summary>
    public int Number(string name, int fallback, int least, int most)
    {
        var text = Value(name) switch
        {
            null => null,
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            { ValueKind: JsonValueKind.String } word => TextOf(word, name) is { Length: > 0 } content ? content : null,
            _ => string.Empty,
        };
        if (text is null)
        {
            return fallback;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsNaN(value)
            ? (int)Math.Clamp(value, least, most)
            : throw Bad($"'{name}' is no number", $"give '{name}' as a whole number");
    }

    /// <summary>A yes or no; no when it is absent.</summary>
    public bool Flag(string name) => Value(name) switch
    {
        null or { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.String } word when bool.TryParse(TextOf(word, name), out var value) => value,
        _ => throw Bad($"'{name}' is neither true nor false", $"give '{name}' as true or false"),
    };

    private static HexException Bad(string what, string remedy) => HexException.Usage("bad_argument", what, remedy);

    private static string TextOf(JsonElement text, string name)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // An escape that stands for half a character.
            throw Bad($"'{name}' holds half a character", $"give '{name}' as plain text");
        }
    }

    private JsonElement? Value(string name) =>
        arguments.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;
}
