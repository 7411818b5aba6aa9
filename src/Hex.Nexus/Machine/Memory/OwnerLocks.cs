using Hex.Core.Admission;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Nexus.Machine.Files;
using Hex.Nexus.Machine.Journals;

namespace Hex.Nexus.Machine.Memory;

/// <summary>Owners as locked files in a folder: the kernel unlocks the file of one that dies, in whatever container it lived.</summary>
/// <param name="folder">The folder; it belongs to one ledger, and whoever sees that sees it too.</param>
internal sealed class OwnerLocks(string folder) : IOwners
{
    /// <inheritdoc/>
    public LiveOwner Begin()
    {
        DurableFolder.Create(folder);
        var id = Guid.CreateVersion7().ToString("n");
        var path = PathOf(id);
        return new LiveOwner(id, new Life(path, LockedFile.TryAcquire(path) ?? throw HexException.Environment(
            "owner_lock_failed", $"{path} was taken by somebody else while it was made", "see who changes that folder, then try again")));
    }

    /// <inheritdoc/>
    public bool IsAlive(string id)
    {
        var path = PathOf(id);
        if (!File.Exists(path))
        {
            return false;
        }

        if (LockedFile.TryAcquire(path) is not { } left)
        {
            // Held, or removed in between by another who looked.
            return File.Exists(path);
        }

        new Life(path, left).Dispose();
        return false;
    }

    private string PathOf(string id) => Path.Combine(folder, id);

    private sealed class Life(string path, LockedFile file) : IDisposable
    {
        public void Dispose()
        {
            File.Delete(path);
            file.Dispose();
        }
    }
}
