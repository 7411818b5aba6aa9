using Hex.Core.Failures;
using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine.Processes;

/// <summary>Tells a command that cannot be started from a machine that can start none.</summary>
internal static class SpawnFailures
{
    /// <summary>Expects that a step before the start succeeded.</summary>
    /// <exception cref="HexException">The machine refused it, whatever the command.</exception>
    public static void Require(int error)
    {
        if (error != 0)
        {
            throw new HexException(SystemFailure.Of(error, $"the start of a command could not be prepared ({LibC.Describe(error)})"));
        }
    }

    /// <summary>Why the start of a program failed.</summary>
    public static Exception Of(string executable, int error)
    {
        var what = $"'{executable}' could not be started ({LibC.Describe(error)})";
        return error switch
        {
            LibC.NoEntry when File.Exists(executable) => new SpawnException($"the interpreter that '{executable}' names does not exist"),
            LibC.NoEntry => new SpawnException($"'{executable}' does not exist"),
            LibC.Access => new SpawnException($"'{executable}' is not executable"),
            LibC.NoExec => new SpawnException($"'{executable}' is neither a program nor a script that names its interpreter"),
            _ when SystemFailure.IsOutOfDescriptors(error) || error == LibC.NoMemory => new HexException(SystemFailure.Of(error, what)),
            _ when error == LibC.WouldBlock => HexException.Environment(
                "too_many_processes", what, "end other programs or raise the limit with ulimit -u and try again"),
            _ => new SpawnException(what),
        };
    }
}
