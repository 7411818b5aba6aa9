using Hex.Core.Failures;
using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine;

/// <summary>Tells how many files hex may have open, and whether they suffice.</summary>
public static class OpenFiles
{
    /// <summary>A limit that is enough for whatever hex does.</summary>
    internal const ulong Advised = 1024;

    // Measured: 40 at the start and 110 at the end of a run, most of them the program's own parts. Without them not even an
    // error can be told.
    private const int Needed = 96;

    // A new thread takes two for a moment, a part of the program as many.
    private const int SpareNeeded = 4;

    private static readonly string InUse = OperatingSystem.IsMacOS() ? "/dev/fd" : "/proc/self/fd";

    /// <summary>How many may be open at once, or null when there is no limit or the system does not tell.</summary>
    internal static ulong? Limit => NativeLimits.OpenFiles is < long.MaxValue and var limit ? limit : null;

    /// <summary>Why hex cannot begin, or null when it can.</summary>
    public static Failure? FindShortage()
    {
        if (Limit is not { } limit || limit >= Advised)
            return null;

        var used = Directory.Exists(InUse) ? Directory.GetFileSystemEntries(InUse).Length : 0;
        return (int)limit - used >= Needed
            ? null
            : SystemFailure.Of(SystemFailure.TooManyOpenFiles, $"at most {limit} open files are allowed here, {used} are open already, and hex needs {Needed} more");
    }

    /// <summary>Why hardly anything can be opened any more, or null when it can: what lies behind errors that do not say.</summary>
    public static Failure? FindExhaustion()
    {
        var probes = new List<Descriptor>();
        while (probes.Count < SpareNeeded && NativeFile.Open("/", OpenFlags.PathOnly | OpenFlags.Directory) is var number and >= 0)
            probes.Add(new Descriptor(number));

        var error = LibC.LastError;
        var isShort = probes.Count < SpareNeeded && SystemFailure.IsOutOfDescriptors(error);
        probes.ForEach(probe => probe.Dispose());
        return isShort ? SystemFailure.Of(error, $"hex can have no more open files ({LibC.Describe(error)})") : null;
    }
}
