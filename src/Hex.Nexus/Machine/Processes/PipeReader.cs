using Hex.Core.Commands;
using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine.Processes;

/// <summary>Takes one output of a child into its capture.</summary>
internal sealed class PipeReader(PipePair? pipe, CommandSpec command)
{
    private readonly OutputCapture _capture = new(command.Output);

    /// <summary>The descriptor to poll, or -1 when there is nothing more to read.</summary>
    public int Descriptor => pipe?.ReadEnd ?? -1;

    public bool IsAtEnd => Descriptor < 0;

    /// <summary>Reads once; call when poll says there is something.</summary>
    public void Read(byte[] buffer)
    {
        var read = NativePipe.Read(Descriptor, buffer, buffer.Length);
        if (read > 0)
        {
            var chunk = buffer.AsSpan(0, (int)read);
            _capture.Append(chunk);
            command.OnOutput?.Invoke(chunk.ToArray());
        }
        else if (read == 0 || LibC.LastError != LibC.Interrupted)
        {
            pipe?.CloseReadEnd();
        }
    }

    public CapturedOutput ToOutput() => _capture.ToOutput();
}
