using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Hex.Core.Failures;
using Hex.Core.Repositories;

namespace Hex.Git;

/// <summary>Git's <c>index.lock</c> of a working tree, taken with its final content so that its owner can be told by a hash.</summary>
internal sealed class IndexLock(WorkTree tree)
{
    private readonly string _index = Path.Combine(tree.GitDirectory, "index");
    private readonly string _lock = Path.Combine(tree.GitDirectory, "index.lock");

    /// <summary>The SHA-256 of a file.</summary>
    public static string HashOf(string file)
    {
        using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    /// <summary>The SHA-256 of the working tree's index, or null when it has none.</summary>
    public string? HashOfIndex() => File.Exists(_index) ? HashOf(_index) : null;

    /// <summary>Makes a prepared index the lock, in one act.</summary>
    /// <returns>Whether the lock was free.</returns>
    public bool TryTake(string preparedIndex)
    {
        Sync(preparedIndex);
        if (NativeLink(preparedIndex, _lock) == 0)
        {
            return true;
        }

        var error = Marshal.GetLastPInvokeError();
        return error == FileExists ? false : throw HexException.Environment(
            "index_not_writable", $"the index of the working tree cannot be locked ({Marshal.GetPInvokeErrorMessage(error)})", "check the permissions and space of the .git folder");
    }

    /// <summary>The lock becomes the index.</summary>
    public void Complete()
    {
        File.Move(_lock, _index, overwrite: true);
    }

    /// <summary>Gives the lock back without any effect.</summary>
    public void Release() => File.Delete(_lock);

    /// <summary>Completes or gives back a lock that a dead process of hex left, and no other.</summary>
    public void Settle(IReadOnlyList<string> preparedHashes, bool complete)
    {
        if (preparedHashes.Count == 0 || !File.Exists(_lock) || !preparedHashes.Contains(HashOf(_lock)))
        {
            return;
        }

        if (complete)
        {
            Complete();
        }
        else
        {
            Release();
        }
    }

    /// <summary>The lock in the way: its path, its age, and what can be told of its owner.</summary>
    public string Describe(DateTimeOffset now) => LockFile.Describe(_lock, now);

    private static void Sync(string file)
    {
        using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    private const int FileExists = 17;

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    private static extern int NativeLink([MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string created);
}
