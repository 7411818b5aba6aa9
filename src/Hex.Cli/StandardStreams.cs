using Microsoft.Win32.SafeHandles;

namespace Hex.Cli;

/// <summary>Fills standard streams that were closed by whoever started hex.</summary>
/// <remarks>Otherwise the next file opened takes their number, and gets what was meant for the terminal.</remarks>
internal static class StandardStreams
{
    private const int Last = 2;

    // Held for good: the collector would close them.
    private static readonly List<SafeFileHandle> Fillers = [];

    public static void Fill()
    {
        var next = Open();
        while (next.DangerousGetHandle() <= Last)
        {
            Fillers.Add(next);
            next = Open();
        }

        next.Dispose();
    }

    private static SafeFileHandle Open() => File.OpenHandle("/dev/null", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
}
