using Hex.Core.Ports;

namespace Hex.Git;

/// <summary>A copy of a working tree in a private temporary folder.</summary>
internal sealed class ScratchTree(string root, IFolderRemoval folders) : IScratchTree
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
        return ValueTask.CompletedTask;
    }
}
