namespace Hex.Exec.Context;

/// <summary>A section of the first message: ends with an empty line, so that sizes of sections add up.</summary>
internal static class PromptSection
{
    /// <summary>Text as a section; nothing stays nothing.</summary>
    public static string Of(string text) => text.Length == 0 ? string.Empty : text.TrimEnd('\n') + "\n\n";
}
