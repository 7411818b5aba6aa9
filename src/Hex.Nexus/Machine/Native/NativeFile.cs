using System.Runtime.InteropServices;

namespace Hex.Nexus.Machine.Native;

/// <summary>File calls of the C library that .NET does not offer.</summary>
internal static partial class NativeFile
{
    private const int ExecuteAccess = 1;

    public static bool MayExecute(string path) => Access(path, ExecuteAccess) == 0;

    [LibraryImport(LibC.Name, EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int Open(string path, int flags);

    [LibraryImport(LibC.Name, EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Access(string path, int mode);
}
