using Hex.Core.Ports;

namespace Hex.Git;

/// <summary>A copy of a working tree in a private temporary folder.</summary>
/// <param name="root">The folder.</param>
/// <param name="record">Tells of it while it exists.</param>
/// <param name="folders">Removes it.</param>
internal sealed class ScratchTree(string root, ScratchFolder record, IFolderRemoval folders) : IScratchTree
{
    private DateTime _lastWrite = DateTime.UtcNow;

    /// <inheritdoc />
    public string Root => root;

    /// <inheritdoc />
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        var file = Path.Combine(root, path);
        File.WriteAllBytes(file, content);

        // Python and make tell versions of a file apart by its second and its size: each write gets a second of its own.
        _lastWrite = _lastWrite.AddSeconds(1);
        File.SetLastWriteTimeUtc(file, _lastWrite);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        folders.Remove(root);
        record.Dispose();
        return ValueTask.CompletedTask;
    }
}
