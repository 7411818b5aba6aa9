using System.Collections;
using Hex.Core.Commands;

namespace Hex.Nexus.Machine.Processes;

/// <summary>
/// The environment of children: that of hex without secrets and without what would steer git, hex or a shell.
/// </summary>
/// <remarks>
/// Left out, whatever their case: names that contain one of <see cref="SecretWords"/>, start with one of <see cref="Prefixes"/>,
/// end with <c>_PAT</c>, or are one of <see cref="Names"/>. Everything else stays, <c>LD_*</c> too: toolchains rely on it.
/// A command that needs a secret is given it by name in <see cref="CommandSpec.Environment"/>, which is applied last.
/// </remarks>
internal static class ChildEnvironment
{
    private static readonly string[] SecretWords =
        ["KEY", "TOKEN", "SECRET", "PASSW", "PASSPHRASE", "CREDENTIAL", "AUTH", "PRIVATE", "COOKIE", "SESSION_ID"];

    private static readonly string[] Prefixes = ["GIT_", "HEX_", "CLAUDE", "ANTHROPIC", "OPENAI", "CODEX", "GEMINI", "GOOGLE_GEMINI", "OPENCODE", "QWEN"];

    private const string Folder = "PWD";

    // Each of these runs code in a child before its first line.
    private static readonly string[] Names = ["DOTNET_STARTUP_HOOKS", "BASH_ENV", "ENV"];

    /// <summary>The variables a command starts with.</summary>
    /// <param name="command">The command.</param>
    /// <param name="mark">The value of <see cref="ProcessMark.Command"/>.</param>
    public static Dictionary<string, string> For(CommandSpec command, string mark)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
        {
            if (IsHandedOn((string)entry.Key))
            {
                variables[(string)entry.Key] = (string?)entry.Value ?? string.Empty;
            }
        }

        // Some believe it more than the folder they are started in, and would work in that of hex.
        variables[Folder] = command.WorkingDirectory;
        Apply(command.Environment, variables);
        variables[ProcessMark.Command] = mark;
        if (command.Owner is not null)
        {
            variables[ProcessMark.Owner] = command.Owner;
        }

        return variables;
    }

    /// <summary>Whether a variable of hex's own environment reaches its children.</summary>
    public static bool IsHandedOn(string name) =>
        !SecretWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase))
        && !Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        && !Names.Contains(name, StringComparer.OrdinalIgnoreCase)
        && !name.EndsWith("_PAT", StringComparison.OrdinalIgnoreCase);

    private static void Apply(IReadOnlyDictionary<string, string?> changes, Dictionary<string, string> variables)
    {
        foreach (var (name, value) in changes)
        {
            if (value is null)
            {
                variables.Remove(name);
            }
            else
            {
                variables[name] = name.Length > 0 && !name.Contains('=')
                    ? value
                    : throw new SpawnException($"'{name}' cannot be the name of an environment variable");
            }
        }
    }
}
