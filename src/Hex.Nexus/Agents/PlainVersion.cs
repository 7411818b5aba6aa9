using System.Text.RegularExpressions;

namespace Hex.Nexus.Agents;

/// <summary>The version of programs that say nothing but their version.</summary>
internal static partial class PlainVersion
{
    /// <returns>The version, or null where the words are something else.</returns>
    public static string? In(string words) => Version().IsMatch(words) ? words : null;

    [GeneratedRegex(@"^\d+\.\d+\.\d+[\w.+-]*$")]
    private static partial Regex Version();
}
