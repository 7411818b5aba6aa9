using Hex.Core.Agents;

namespace Hex.Nexus.Agents;

/// <summary>The rules by which Gemini CLI, and Qwen Code which grew out of it, are told which shell commands they may run.</summary>
internal static class ShellRules
{
    private const string Shell = "run_shell_command";

    /// <summary>The rules of a piece of work.</summary>
    /// <remarks>A list of rules is cut at commas, and a rule at its brackets: a command that holds one has none, and is then not run.</remarks>
    public static IEnumerable<string> Of(AgentRequest request) => request.MayRunAnything
        ? [Shell]
        : request.Commands.Where(command => command.AsSpan().IndexOfAny(',', '(', ')') < 0).Select(command => $"{Shell}({command})");
}
