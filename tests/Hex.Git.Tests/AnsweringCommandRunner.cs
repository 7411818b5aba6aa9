using System.Text;
using Hex.Core.Commands;
using Hex.Core.Ports;

namespace Hex.Git.Tests;

/// <summary>Starts nothing and always gives the same answer.</summary>
internal sealed class AnsweringCommandRunner(CommandResult answer) : ICommandRunner
{
    /// <summary>A git that exits with a code after printing.</summary>
    public static AnsweringCommandRunner Exiting(int code, string output, string error = "") => new(new CommandResult
    {
        End = CommandEnd.Exited,
        ExitCode = code,
        Output = Captured(output),
        Error = Captured(error),
    });

    public Task<CommandResult> RunAsync(CommandSpec command, CancellationToken cancellationToken) => Task.FromResult(answer);

    private static CapturedOutput Captured(string text) => new(Encoding.UTF8.GetBytes(text), ReadOnlyMemory<byte>.Empty, Encoding.UTF8.GetByteCount(text));
}
