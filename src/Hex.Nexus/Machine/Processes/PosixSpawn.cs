using System.Diagnostics;
using Hex.Core.Commands;
using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine.Processes;

/// <summary>Starts one process. Called on the <see cref="SpawnThread"/> alone.</summary>
internal static class PosixSpawn
{
    /// <exception cref="SpawnException">It could not be started; nothing is left of the attempt.</exception>
    /// <exception cref="Core.Failures.HexException">The machine can start nothing now.</exception>
    public static SpawnedProcess Start(CommandSpec command, string executable)
    {
        if (!Directory.Exists(command.WorkingDirectory))
        {
            throw new SpawnException($"the folder '{command.WorkingDirectory}' does not exist");
        }

        WakePipe? wake = null;
        var pipes = new ChildPipes(command);
        try
        {
            wake = new WakePipe();
            var mark = ProcessMark.Nested(Guid.NewGuid().ToString("N"));
            var startedAt = Stopwatch.GetTimestamp();
            var process = Spawn(command, executable, mark, pipes);
            pipes.CloseChildEnds();
            return new SpawnedProcess(process, mark, pipes, wake, startedAt);
        }
        catch
        {
            pipes.Dispose();
            wake?.Dispose();
            throw;
        }
    }

    private static int Spawn(CommandSpec command, string executable, string mark, ChildPipes pipes)
    {
        var path = NativeStrings.Single(executable);
        using var arguments = Arguments(command);
        using var environment = Variables(command, mark);
        using var actions = new FileActions(pipes, command.WorkingDirectory);
        using var attributes = new SpawnAttributes();

        var process = 0;
        var error = Children.Start(() =>
            NativeSpawn.Spawn(out process, path, actions.Memory, attributes.Memory, arguments.Pointers, environment.Pointers) is var result and not 0
                ? (0, result)
                : (process, 0));
        return error == 0 ? process : throw SpawnFailures.Of(executable, error);
    }

    private static NativeStrings Arguments(CommandSpec command)
    {
        foreach (var argument in command.Arguments)
        {
            NativeStrings.RequireNoNul(argument);
        }

        return new NativeStrings([command.Executable, .. command.Arguments]);
    }

    private static NativeStrings Variables(CommandSpec command, string mark)
    {
        var variables = ChildEnvironment.For(command, mark).Select(pair => $"{pair.Key}={pair.Value}").ToList();
        variables.ForEach(NativeStrings.RequireNoNul);
        return new NativeStrings(variables);
    }
}
