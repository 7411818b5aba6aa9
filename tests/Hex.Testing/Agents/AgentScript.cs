using System.Text.Json;

namespace Hex.Testing.Agents;

/// <summary>What the script of a fake agent is made of.</summary>
public static class AgentScript
{
    /// <summary>It prints any object as a line.</summary>
    public static string Prints(object told) => $"printf '%s\\n' '{JsonSerializer.Serialize(told).Replace("'", "'\\''", StringComparison.Ordinal)}'\n";

    /// <summary>It prints a sentence on standard error.</summary>
    public static string Complains(string sentence) => $"printf '%s\\n' '{sentence.Replace("'", "'\\''", StringComparison.Ordinal)}' >&2\n";
}
