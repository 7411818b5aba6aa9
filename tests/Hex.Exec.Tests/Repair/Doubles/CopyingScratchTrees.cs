using Hex.Core.Ports;
using Hex.Core.Repositories;

namespace Hex.Exec.Tests.Repair.Doubles;

/// <summary>Copies whole folders and counts the copies that still exist.</summary>
internal sealed class CopyingScratchTrees : IScratchTrees
{
    private int _left;

    public int Left => _left;

    public Task<IScratchTree> CopyAsync(WorkTree tree, CancellationToken cancellationToken)
    {
        var copy = new Copy(this, Directory.CreateTempSubdirectory("hex-scratch-").FullName);
        foreach (var file in Directory.EnumerateFiles(tree.Root, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.Root, Path.GetRelativePath(tree.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        Interlocked.Increment(ref _left);
        return Task.FromResult<IScratchTree>(copy);
    }

    public void RemoveAbandoned(WorkTree tree)
    {
    }

    private sealed class Copy(CopyingScratchTrees owner, string root) : IScratchTree
    {
        // Python compares whole seconds and sizes before it trusts its cache: every write is a new second.
        private DateTime _writtenAt = DateTime.UtcNow;

        public string Root => root;

        public void Write(string path, ReadOnlySpan<byte> content)
        {
            _writtenAt += TimeSpan.FromSeconds(2);
            File.WriteAllBytes(Path.Combine(root, path), content);
            File.SetLastWriteTimeUtc(Path.Combine(root, path), _writtenAt);
        }

        public ValueTask DisposeAsync()
        {
            Directory.Delete(root, recursive: true);
            Interlocked.Decrement(ref owner._left);
            return ValueTask.CompletedTask;
        }
    }
}
