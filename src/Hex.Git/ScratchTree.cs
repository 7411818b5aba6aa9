using Hex.Core.Ports;

namespace Hex.Git;

/// <summary>A copy of a working tree in a private temporary folder.</summary>
internal sealed class ScratchTree(string root, IFolderRemoval folders) : IScratchTree
{
    /// <inheritdoc />
    public string Root => root;

    /// <inheritdoc />
    public void Write(string path, ReadOnlySpan<byte> content) => File.WriteAllBytes(Path.Combine(root, path), content);

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        folders.Remove(root);
        return ValueTask.CompletedTask;
    }
}
