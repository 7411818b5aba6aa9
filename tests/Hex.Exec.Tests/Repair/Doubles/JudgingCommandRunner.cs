using System.Text;
using Hex.Core.Commands;
using Hex.Core.Ports;

namespace Hex.Exec.Tests.Repair.Doubles;

/// <summary>Runs no process: a function of the tree's folder says the exit code and the output.</summary>
internal sealed class JudgingCommandRunner(Func<string, (int ExitCode, string Output)> judge) : ICommandRunner
{
    private int _runs;

    public int Runs => _runs;

    public List<TimeSpan> Limits { get; } = [];

    public Task<CommandResult> RunAsync(CommandSpec command, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Interlocked.Increment(ref _runs);
        lock (Limits)
        {
            Limits.Add(command.TimeLimit);
        }

        var (exitCode, output) = judge(command.WorkingDirectory);
        var bytes = Encoding.UTF8.GetBytes(output);
        return Task.FromResult(new CommandResult
        {
            End = CommandEnd.Exited,
            ExitCode = exitCode,
            Output = new CapturedOutput(bytes, ReadOnlyMemory<byte>.Empty, bytes.Length),
            Duration = TimeSpan.FromMilliseconds(10),
        });
    }
}
