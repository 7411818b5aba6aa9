using Hex.Core.Commands;

namespace Hex.Exec.Tools.Checks;

/// <summary>A command of a check: a constant script with a temporary folder <c>$d</c> of its own, and arguments that no shell interprets.</summary>
internal sealed record CheckCommand
{
    /// <summary>The limit of every check: a cold build of a middling project fits in.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromMinutes(3);

    /// <summary>What a tool with such a command may take: the command's own limit comes first, because its output says more.</summary>
    public static TimeSpan ToolLimit { get; } = Limit + TimeSpan.FromSeconds(15);

    /// <summary>What the script exits with when the program is not there.</summary>
    public const int Missing = 127;

    // A relative folder on the PATH would let a file of the tree stand in for a program.
    private const string Frame = """
        program=$1; shift
        clean=; set -f; IFS=:
        for folder in $PATH; do case $folder in /*) clean=${clean:+$clean:}$folder;; esac; done
        unset IFS; set +f; PATH=$clean
        command -v "$program" >/dev/null 2>&1 || { echo "$program is not installed" >&2; exit 127; }
        d=$(mktemp -d) || exit 1
        trap 'rm -rf "$d"' EXIT
        trap 'exit 143' TERM
        trap 'exit 130' INT

        """;

    private static readonly Dictionary<string, string?> Plain = new()
    {
        ["LC_ALL"] = "C.UTF-8",
        ["NO_COLOR"] = "1",
        ["TERM"] = "dumb",
    };

    /// <summary>The program the check needs.</summary>
    public required string Program { get; init; }

    /// <summary>What runs; a constant of the check, its arguments are <c>$1</c> and on.</summary>
    public required string Script { get; init; }

    /// <summary>The arguments of the script.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Variables on top of those all checks have.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>What is written to its standard input, or null.</summary>
    public ReadOnlyMemory<byte>? Input { get; init; }

    /// <summary>Whether errors and output are told apart.</summary>
    public bool SeparatesErrors { get; init; }

    /// <summary>The process to start.</summary>
    public CommandSpec In(CheckPlace place, ToolContext context) => new()
    {
        Executable = "/bin/sh",
        Arguments = ["-c", Frame + Script, "hex-check", Program, .. Arguments],
        WorkingDirectory = place.Absolute,
        TimeLimit = Limit,
        StandardInput = Input,
        Output = new OutputBound(2 * 1024 * 1024, 512 * 1024),
        MergesOutputs = !SeparatesErrors,
        EndsDescendants = true,
        Owner = context.Owner,
        Environment = Plain.Concat(Environment).GroupBy(entry => entry.Key).ToDictionary(group => group.Key, group => group.Last().Value),
    };
}
