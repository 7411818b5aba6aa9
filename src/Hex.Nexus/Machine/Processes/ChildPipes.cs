using Hex.Core.Commands;

namespace Hex.Nexus.Machine.Processes;

/// <summary>The pipes between hex and one child.</summary>
internal sealed class ChildPipes : IDisposable
{
    public ChildPipes(CommandSpec command)
    {
        try
        {
            Output = new PipePair();
            Error = command.MergesOutputs ? null : new PipePair();
            Input = command.StandardInput is { IsEmpty: false } ? new PipePair() : null;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public PipePair? Output { get; }

    /// <summary>Null when standard error goes into <see cref="Output"/>.</summary>
    public PipePair? Error { get; }

    /// <summary>Null when the child reads from <c>/dev/null</c>.</summary>
    public PipePair? Input { get; }

    /// <summary>Closes the child's ends in hex, so that end of file is seen when the child closes its own.</summary>
    public void CloseChildEnds()
    {
        Output?.CloseWriteEnd();
        Error?.CloseWriteEnd();
        Input?.CloseReadEnd();
    }

    public void Dispose()
    {
        Output?.Dispose();
        Error?.Dispose();
        Input?.Dispose();
    }
}
