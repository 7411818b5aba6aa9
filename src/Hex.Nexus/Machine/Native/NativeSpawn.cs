using System.Runtime.InteropServices;

namespace Hex.Nexus.Machine.Native;

/// <summary>The <c>posix_spawn</c> family; each call returns an error number, 0 for success.</summary>
internal static partial class NativeSpawn
{
    /// <summary>Room for the opaque structures: 336 bytes are the most any of our C libraries needs.</summary>
    public const int StructureRoom = 512;

    public const int SetSignalDefaults = 0x4;
    public const int SetSignalMask = 0x8;

    public static int SetSession { get; } = OperatingSystem.IsMacOS() ? 0x400 : 0x80;

    /// <summary>macOS alone: every descriptor not named in the file actions is closed.</summary>
    public static int CloseByDefault { get; } = OperatingSystem.IsMacOS() ? 0x4000 : 0;

    [LibraryImport(LibC.Name, EntryPoint = "posix_spawn")]
    public static partial int Spawn(
        out int process, ReadOnlySpan<byte> path, Span<byte> actions, Span<byte> attributes, ReadOnlySpan<nint> arguments, ReadOnlySpan<nint> environment);

    [LibraryImport(LibC.Name, EntryPoint = "posix_spawnattr_init")]
    public static partial int InitializeAttributes(Span<byte> attributes);

    [LibraryImport(LibC.Name, EntryPoint = "posix_spawnattr_destroy")]
    public static partial int DestroyAttributes(Span<byte> attributes);

    [LibraryImport(LibC.Name, EntryPoint = "posix_spawnattr_setflags")]
    public static partial int SetFlags(Span<byte> attributes, short flags);

    [LibraryImport(LibC.Name, EntryPoint = "posix_spawnattr_setsigdefault")]
    public static partial int SetDefaults(Span<byte> attributes, ReadOnlySpan<byte> signals);

    [LibraryImport(LibC.Name, EntryPoint = "posix_spawnattr_setsigmask")]
    public static partial int SetMask(Span<byte> attributes, ReadOnlySpan<byte> signals);

    [LibraryImport(LibC.Name, EntryPoint = "posix_spawn_file_actions_init")]
    public static partial int InitializeActions(Span<byte> actions);

    [LibraryImport(LibC.Name, EntryPoint = "posix_spawn_file_actions_destroy")]
    public static partial int DestroyActions(Span<byte> actions);

    [LibraryImport(LibC.Name, EntryPoint = "posix_spawn_file_actions_adddup2")]
    public static partial int AddDuplicate(Span<byte> actions, int source, int target);

    [LibraryImport(LibC.Name, EntryPoint = "posix_spawn_file_actions_addopen")]
    public static partial int AddOpen(Span<byte> actions, int target, ReadOnlySpan<byte> path, int flags, uint mode);

    // glibc 2.29, musl 1.1.24, macOS 10.15.
    [LibraryImport(LibC.Name, EntryPoint = "posix_spawn_file_actions_addchdir_np")]
    public static partial int AddChangeDirectory(Span<byte> actions, ReadOnlySpan<byte> path);

    // glibc 2.34.
    [LibraryImport(LibC.Name, EntryPoint = "posix_spawn_file_actions_addclosefrom_np")]
    public static partial int AddCloseFrom(Span<byte> actions, int first);

    [LibraryImport(LibC.Name, EntryPoint = "sigfillset")]
    public static partial int FillSignals(Span<byte> signals);

    [LibraryImport(LibC.Name, EntryPoint = "sigemptyset")]
    public static partial int EmptySignals(Span<byte> signals);
}
