using Hex.Core.Commands;

namespace Hex.Testing.Machine;

/// <summary>Words small shell scripts as commands.</summary>
public static class Shell
{
    /// <summary>A script under bash in the temp folder, with a time limit no test reaches.</summary>
    public static CommandSpec Script(string script) => new()
    {
        Executable = "bash",
        Arguments = ["-c", script],
        WorkingDirectory = Path.GetTempPath(),
        TimeLimit = TimeSpan.FromMinutes(5),
        Grace = TimeSpan.FromMilliseconds(200),
    };
}
