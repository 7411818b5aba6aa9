using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine.Processes;

/// <summary>Writes a child's standard input piece by piece and closes it; a child that does not read it is no error.</summary>
internal sealed class PipeFeeder(PipePair? pipe, ReadOnlyMemory<byte> content)
{
    private ReadOnlyMemory<byte> _left = content;

    /// <summary>The descriptor to poll, or -1 when there is nothing more to write.</summary>
    public int Descriptor => pipe?.WriteEnd ?? -1;

    /// <summary>Writes once without blocking; call when poll says there is room or a broken pipe.</summary>
    public void Write()
    {
        var piece = _left[..Math.Min(_left.Length, NativePipe.AtomicWrite)];
        var written = NativePipe.Write(Descriptor, piece.Span, piece.Length);
        if (written >= 0)
        {
            _left = _left[(int)written..];
        }

        if (_left.IsEmpty || (written < 0 && LibC.LastError != LibC.Interrupted))
        {
            pipe?.CloseWriteEnd();
        }
    }
}
