using System.Runtime.InteropServices;

namespace Hex.Nexus.Machine.Native;

/// <summary>Flags of <c>open</c>: their numbers differ between systems, two of them between processors.</summary>
internal static class OpenFlags
{
    public const int Read = 0;
    public const int Write = 1;
    public const int ReadWrite = 2;

    private static readonly bool IsMac = OperatingSystem.IsMacOS();
    private static readonly bool IsArm = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm;

    public static int Create { get; } = IsMac ? 0x200 : 0x40;

    public static int Exclusive { get; } = IsMac ? 0x800 : 0x80;

    public static int NonBlocking { get; } = IsMac ? 0x4 : 0x800;

    public static int CloseOnExec { get; } = IsMac ? 0x1000000 : 0x80000;

    public static int NoFollow { get; } = IsMac ? 0x100 : IsArm ? 0x8000 : 0x20000;

    public static int Directory { get; } = IsMac ? 0x100000 : IsArm ? 0x4000 : 0x10000;

    /// <summary>Linux alone: a folder may be passed through without being readable.</summary>
    public static int PathOnly { get; } = IsMac ? 0 : 0x200000;
}
