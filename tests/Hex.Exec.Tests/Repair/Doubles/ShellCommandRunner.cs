using System.Diagnostics;
using Hex.Core.Commands;
using Hex.Core.Ports;

namespace Hex.Exec.Tests.Repair.Doubles;

/// <summary>Starts real processes, ends them with their children at the limit, and keeps all they print.</summary>
internal sealed class ShellCommandRunner : ICommandRunner
{
    public async Task<CommandResult> RunAsync(CommandSpec command, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var start = new ProcessStartInfo(command.Executable, command.Arguments)
        {
            WorkingDirectory = command.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(command.TimeLimit);
        using var output = new MemoryStream();
        var copies = Task.WhenAll(Copy(process.StandardOutput.BaseStream, output), Copy(process.StandardError.BaseStream, output));
        var isTimedOut = false;
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            isTimedOut = true;
        }

        await copies;
        cancellationToken.ThrowIfCancellationRequested();
        return new CommandResult
        {
            End = isTimedOut ? CommandEnd.TimedOut : CommandEnd.Exited,
            ExitCode = process.ExitCode,
            Output = new CapturedOutput(output.ToArray(), ReadOnlyMemory<byte>.Empty, output.Length),
            Duration = watch.Elapsed,
        };
    }

    private static async Task Copy(Stream from, MemoryStream to)
    {
        var buffer = new byte[8192];
        while (await from.ReadAsync(buffer) is var count and > 0)
        {
            lock (to)
            {
                to.Write(buffer, 0, count);
            }
        }
    }
}
