using System.Text.Json;

namespace Hex.Exec.Loop.Calls;

/// <summary>
/// JSON as models write it: trailing commas, comments, single, smart, triple and back quotes, bare keys, Python's words, raw line breaks and stray
/// backslashes in strings. It is brought into strict form first and read by the framework then.
/// </summary>
internal static class LenientJson
{
    /// <summary>The deepest nesting that is read.</summary>
    public const int MaxDepth = 64;

    /// <summary>Reads a text that is one value and nothing else.</summary>
    /// <returns>The value, or null when the text is none.</returns>
    public static JsonElement? Parse(string text)
    {
        var reader = new LenientJsonReader(text, 0, closesMissing: false);
        return reader.Read() is { Value: { } value } && reader.IsAtEnd() ? value : null;
    }

    /// <summary>Reads the value that starts at a place in a text, whatever follows it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the value starts.</param>
    /// <param name="closesMissing">Whether closing brackets may be missing at the end of the text, a fence or a tag.</param>
    public static JsonReading ReadAt(string text, int start, bool closesMissing) => new LenientJsonReader(text, start, closesMissing).Read();
}
