using Hex.Core.Commands;
using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine.Processes;

/// <summary>Takes one output of a child into its capture.</summary>
/// <param name="pipe">Where it comes from, or null where it goes elsewhere.</param>
/// <param name="bound">How much of it is kept.</param>
/// <param name="onPiece">Told each piece, or null.</param>
internal sealed class PipeReader(PipePair? pipe, OutputBound bound, Action<ReadOnlyMemory<byte>>? onPiece)
{
    private readonly OutputCapture _capture = new(bound);

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
            onPiece?.Invoke(chunk.ToArray());
        }
        else if (read == 0 || LibC.LastError != LibC.Interrupted)
        {
            pipe?.CloseReadEnd();
        }
    }

    public CapturedOutput ToOutput() => _capture.ToOutput();
}
