using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine.Processes;

/// <summary>Wakes a thread that waits in poll, and tells it why.</summary>
internal sealed class WakePipe : IDisposable
{
    public const byte Exited = 1;
    public const byte Cancelled = 2;

    private readonly PipePair _pipe = new();

    public int ReadEnd => _pipe.ReadEnd;

    public void Send(byte reason)
    {
        while (NativePipe.Write(_pipe.WriteEnd, [reason], 1) < 0 && LibC.LastError == LibC.Interrupted)
        {
        }
    }

    /// <summary>Takes one reason; call when poll says there is one.</summary>
    public byte Receive()
    {
        Span<byte> reason = stackalloc byte[1];
        return NativePipe.Read(_pipe.ReadEnd, reason, 1) == 1 ? reason[0] : (byte)0;
    }

    public void Dispose() => _pipe.Dispose();
}
