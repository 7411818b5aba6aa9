using Hex.Core.Failures;
using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine.Processes;

/// <summary>A pipe: two descriptors, each closed once.</summary>
internal sealed class PipePair : IDisposable
{
    private const int Closed = -1;

    private int _readEnd;
    private int _writeEnd;

    public PipePair()
    {
        Span<int> ends = stackalloc int[2];

        // macOS has no pipe2; there the spawn closes what it is not told to keep.
        var result = OperatingSystem.IsMacOS() ? NativePipe.Create(ends) : NativePipe.CreateClosedOnExec(ends, OpenFlags.CloseOnExec);
        if (result != 0)
        {
            throw new HexException(SystemFailure.Of(LibC.LastError, $"no pipe to a command could be made ({LibC.Describe(LibC.LastError)})"));
        }

        (_readEnd, _writeEnd) = (ends[0], ends[1]);
    }

    /// <summary>The end to read from, or -1 once closed; poll passes over -1.</summary>
    public int ReadEnd => _readEnd;

    /// <summary>The end to write to, or -1 once closed.</summary>
    public int WriteEnd => _writeEnd;

    public void CloseReadEnd() => Close(ref _readEnd);

    public void CloseWriteEnd() => Close(ref _writeEnd);

    public void Dispose()
    {
        CloseReadEnd();
        CloseWriteEnd();
    }

    private static void Close(ref int end)
    {
        var descriptor = Interlocked.Exchange(ref end, Closed);
        if (descriptor != Closed)
        {
            _ = NativePipe.Close(descriptor);
        }
    }
}
