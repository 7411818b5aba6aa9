namespace Hex.Core.Workspaces;

/// <summary>What a path leads to, links not followed.</summary>
public enum FileKind
{
    /// <summary>Nothing is there; the folder it would be in may be missing too.</summary>
    Missing,

    /// <summary>A regular file.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Directory,

    /// <summary>A symbolic link.</summary>
    SymbolicLink,

    /// <summary>A FIFO, a socket or a device.</summary>
    Special,

    /// <summary>A folder on the way is a symbolic link or no folder at all.</summary>
    BlockedByParent,
}
