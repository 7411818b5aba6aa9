using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine;

/// <summary>Tells which of the standard streams hex was really started with.</summary>
/// <remarks>
/// Where one was closed, its number goes to whatever the runtime opens first, a pipe of its own: what is written there would be
/// read as the runtime's own messages. All the runtime opens is closed on exec, and nothing hex was started with can be.
/// </remarks>
public static class StandardStreams
{
    /// <summary>Standard input.</summary>
    public const int Input = 0;

    /// <summary>Standard output.</summary>
    public const int Output = 1;

    /// <summary>Standard error.</summary>
    public const int Error = 2;

    private const int ClosedOnExec = 1;

    /// <summary>Whether a standard stream was open when hex started.</summary>
    /// <param name="descriptor">Its number.</param>
    public static bool IsOpen(int descriptor) => NativeFile.ReadFlags(descriptor) is >= 0 and var flags && (flags & ClosedOnExec) == 0;
}
