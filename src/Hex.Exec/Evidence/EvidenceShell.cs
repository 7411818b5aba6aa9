using Hex.Core.Commands;

namespace Hex.Exec.Evidence;

/// <summary>Words the evidence command as a process.</summary>
internal static class EvidenceShell
{
    /// <summary>Under bash: a failing command in the middle of a pipe is noticed.</summary>
    public static CommandSpec Bash(EvidenceSpec evidence) => Shell("bash", ["-o", "pipefail", "-c", evidence.Command], evidence);

    /// <summary>Under a POSIX shell, for machines without bash: only the last command of a pipe counts.</summary>
    public static CommandSpec Posix(EvidenceSpec evidence) => Shell("/bin/sh", ["-c", evidence.Command], evidence);

    private static CommandSpec Shell(string executable, string[] arguments, EvidenceSpec evidence) => new()
    {
        Executable = executable,
        Arguments = arguments,
        WorkingDirectory = evidence.WorkingDirectory,
        TimeLimit = evidence.TimeLimit,
        MergesOutputs = true,
        EndsDescendants = true,
        Owner = evidence.Owner,
    };
}
