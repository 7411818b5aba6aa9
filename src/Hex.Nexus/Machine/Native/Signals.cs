namespace Hex.Nexus.Machine.Native;

/// <summary>The signals hex sends or cares for.</summary>
internal static class Signals
{
    public const int Kill = 9;
    public const int Terminate = 15;

    public static int Continue { get; } = OperatingSystem.IsMacOS() ? 19 : 18;
    public static int ChildEnded { get; } = OperatingSystem.IsMacOS() ? 20 : 17;
}
