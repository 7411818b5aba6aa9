using Hex.Core.Commands;

namespace Hex.Exec.Evidence;

/// <summary>Words the evidence command as a process.</summary>
internal static class EvidenceShell
{
    // A byte-code file is found stale only when a source's second or size has changed, and edits may come twice in a second.
    private static readonly Dictionary<string, string?> Always = new() { ["PYTHONDONTWRITEBYTECODE"] = "1" };

    /// <summary>Under bash: a failing command in the middle of a pipe is noticed.</summary>
    public static CommandSpec Bash(EvidenceSpec evidence, IReadOnlyDictionary<string, string?> environment) =>
        Shell("bash", ["-o", "pipefail", "-c", evidence.Command], evidence, environment);

    /// <summary>Under a POSIX shell, for machines without bash: only the last command of a pipe counts.</summary>
    public static CommandSpec Posix(EvidenceSpec evidence, IReadOnlyDictionary<string, string?> environment) =>
        Shell("/bin/sh", ["-c", evidence.Command], evidence, environment);

    private static CommandSpec Shell(
        string executable, string[] arguments, EvidenceSpec evidence, IReadOnlyDictionary<string, string?> environment) => new()
        {
            Executable = executable,
            Arguments = arguments,
            WorkingDirectory = evidence.WorkingDirectory,
            TimeLimit = evidence.TimeLimit,
            MergesOutputs = true,
            EndsDescendants = true,
            Owner = evidence.Owner,
            Environment = Always.Concat(environment).GroupBy(entry => entry.Key).ToDictionary(group => group.Key, group => group.Last().Value),
        };
}
