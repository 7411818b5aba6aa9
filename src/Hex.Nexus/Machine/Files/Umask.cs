using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine.Files;

/// <summary>The permission bits this process takes from new files.</summary>
internal static class Umask
{
    private const uint OthersShutOut = 0x3f;

    /// <summary>Read once: reading it means setting it, for a moment to the strictest sensible value.</summary>
    public static int Value { get; } = Read();

    private static int Read()
    {
        var mask = NativeFile.SwapUmask(OthersShutOut);
        _ = NativeFile.SwapUmask(mask);
        return (int)mask;
    }
}
