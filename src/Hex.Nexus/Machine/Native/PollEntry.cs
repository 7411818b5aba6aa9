using System.Runtime.InteropServices;

namespace Hex.Nexus.Machine.Native;

/// <summary>The <c>pollfd</c> of the C library; a negative descriptor is passed over.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PollEntry
{
    public int Descriptor;
    public short Wanted;
    public short Happened;
}
