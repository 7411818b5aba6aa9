using Hex.Core.Commands;
using Hex.Core.Failures;
using Hex.Core.Ports;

namespace Hex.Nexus.Machine.Processes;

/// <summary>Starts processes by <c>posix_spawn</c>, each in its own session, each accompanied by a thread of its own.</summary>
internal sealed class ProcessCommandRunner : ICommandRunner
{
    private const int StackSize = 256 * 1024;
    private const int NotFound = 127;

    private readonly ExecutableLookup _executables = new(Environment.GetEnvironmentVariable("PATH"));

    /// <inheritdoc/>
    public Task<CommandResult> RunAsync(CommandSpec command, CancellationToken cancellationToken)
    {
        var completion = new TaskCompletionSource<CommandResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        SpawnThread.Shared.Post(() => Start(command, completion, cancellationToken));
        return completion.Task;
    }

    private void Start(CommandSpec command, TaskCompletionSource<CommandResult> completion, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            completion.SetCanceled(cancellationToken);
            return;
        }

        try
        {
            var process = PosixSpawn.Start(command, _executables.Resolve(command.Executable));
            StartThread("hex command", process, () => Accompany(command, process, completion, cancellationToken));
        }
        catch (SpawnException exception)
        {
            completion.SetResult(new CommandResult { End = CommandEnd.NotStarted, ExitCode = NotFound, StartError = exception.Message });
        }
        catch (Exception exception)
        {
            completion.SetException(exception);
        }
    }

    private static void Accompany(
        CommandSpec command, SpawnedProcess process, TaskCompletionSource<CommandResult> completion, CancellationToken cancellationToken)
    {
        try
        {
            var result = Pump(command, process, cancellationToken);
            if (result is null)
            {
                completion.SetCanceled(cancellationToken);
            }
            else
            {
                completion.SetResult(result);
            }
        }
        catch (Exception exception)
        {
            completion.SetException(exception);
        }
    }

    /// <returns>The result, or null when it was cancelled.</returns>
    private static CommandResult? Pump(CommandSpec command, SpawnedProcess process, CancellationToken cancellationToken)
    {
        using (process)
        {
            StartThread("hex exit watch", process, () => WatchExit(process));
            using var cancellation = cancellationToken.UnsafeRegister(_ => process.Wake.Send(WakePipe.Cancelled), null);

            var pump = new CommandPump(command, process);
            var result = pump.Run();
            return pump.IsCancelled ? null : result;
        }
    }

    private static void WatchExit(SpawnedProcess process)
    {
        Children.AwaitExit(process.Id);
        process.Wake.Send(WakePipe.Exited);
    }

    // A machine out of threads must not be left with a process that nobody accompanies.
    private static void StartThread(string name, SpawnedProcess process, ThreadStart work)
    {
        try
        {
            new Thread(work, StackSize) { IsBackground = true, Name = name }.Start();
        }
        catch (Exception exception)
        {
            var failure = OpenFiles.FindExhaustion() ?? new Failure(
                FailureKind.Environment, "no_thread", "no thread to accompany a command can be started", "end other programs or raise the limit with ulimit -u and try again");
            Children.KillAndReap(process.Id);
            process.Dispose();
            throw new HexException(failure, exception);
        }
    }
}
