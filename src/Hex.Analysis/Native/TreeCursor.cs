using System.Runtime.InteropServices;

namespace Hex.Analysis.Native;

/// <summary>The native library's own record of a walk.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct TreeCursor
{
    private readonly nint _tree;
    private readonly nint _id;
    private readonly uint _first;
    private readonly uint _second;
    private readonly uint _third;
}
