using System.Text.RegularExpressions;
using Hex.Core.Conversation;

namespace Hex.Exec.Loop.Transcript;

/// <summary>The line that stands for a result that was left out.</summary>
internal static partial class ElisionNote
{
    private const int LeastGain = 120;

    /// <summary>A note in place of a result; a result that is about as short itself stays.</summary>
    public static string For(ToolResult result) => result.Content.Length < LeastGain || Is(result.Content)
        ? result.Content
        : $"[left out to save room: {result.Content.Length} characters{(result.IsError ? ", an error" : string.Empty)}; call the tool again if you need it]";

    /// <summary>Whether a result is such a note.</summary>
    public static bool Is(string content) => Form().IsMatch(content);

    /// <summary>Whether a result misses something: all of it or its middle.</summary>
    public static bool IsPartial(string content) => Is(content) || Gap().IsMatch(content);

    [GeneratedRegex(@"^\[left out to save room: \d+ characters(, an error)?; call the tool again if you need it\]\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    [GeneratedRegex(@"\n\[… \d+ characters left out …\]\n")]
    private static partial Regex Gap();
}
