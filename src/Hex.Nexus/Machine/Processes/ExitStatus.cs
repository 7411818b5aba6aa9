namespace Hex.Nexus.Machine.Processes;

/// <summary>The status word of a process that has ended; Linux and macOS encode it alike.</summary>
/// <param name="Word">As the system gives it.</param>
internal readonly record struct ExitStatus(int Word)
{
    private const int SignalMask = 0x7f;
    private const int SignalBase = 128;

    /// <summary>The signal that ended it, or null.</summary>
    public int? Signal => (Word & SignalMask) is var signal and not 0 ? signal : null;

    /// <summary>The exit code, or 128 plus the signal, as shells have it.</summary>
    public int Code => Signal is { } signal ? SignalBase + signal : (Word >> 8) & 0xff;
}
