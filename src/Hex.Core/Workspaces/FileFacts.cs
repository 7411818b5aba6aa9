namespace Hex.Core.Workspaces;

/// <summary>What is at a path.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Length">Its size in bytes, for a regular file.</param>
/// <param name="Mode">Its permission bits, for a regular file.</param>
public readonly record struct FileFacts(FileKind Kind, long Length, int Mode)
{
    private const int AnyExecute = 0b001_001_001;

    /// <summary>Whether any executable bit is set.</summary>
    public bool IsExecutable => (Mode & AnyExecute) != 0;
}
