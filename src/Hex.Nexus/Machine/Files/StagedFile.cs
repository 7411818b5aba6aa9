using Hex.Core.Faults;
using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine.Files;

/// <summary>New content under a temporary name beside its file; unless put in place, it is gone when disposed.</summary>
internal sealed class StagedFile : IDisposable
{
    private const uint OwnerOnly = 0x180;

    private readonly Descriptor _folder;
    private readonly string _temporaryName;
    private readonly RootedPath _path;
    private bool _isInPlace;

    private StagedFile(Descriptor folder, RootedPath path, string temporaryName) =>
        (_folder, _path, _temporaryName) = (folder, path, temporaryName);

    /// <summary>Writes the content, on disk when it returns.</summary>
    public static StagedFile Write(Descriptor folder, RootedPath path, string temporaryName, ReadOnlySpan<byte> content, int mode)
    {
        var flags = OpenFlags.Write | OpenFlags.Create | OpenFlags.Exclusive | OpenFlags.NoFollow;
        using var file = new Descriptor(NativeFile.OpenAt(folder.Number, temporaryName, flags, OwnerOnly));
        if (file.Number < 0)
        {
            throw FileFailures.FromError(path.Text, "written", LibC.LastError);
        }

        var staged = new StagedFile(folder, path, temporaryName);
        try
        {
            staged.Fill(file, content, mode);
            Failpoints.Reach(Failpoint.EditStaged);
            return staged;
        }
        catch
        {
            staged.Dispose();
            throw;
        }
    }

    /// <summary>Gives the content its file's name, in one step, on disk when it returns.</summary>
    public void PutInPlace()
    {
        if (NativeFile.RenameAt(_folder.Number, _temporaryName, _folder.Number, _path.Name) != 0)
        {
            throw FileFailures.FromError(_path.Text, "written", LibC.LastError);
        }

        _isInPlace = true;
        FolderChain.Sync(_folder, _path.Text);
    }

    public void Dispose()
    {
        if (!_isInPlace)
        {
            _ = NativeFile.UnlinkAt(_folder.Number, _temporaryName, 0);
        }
    }

    private void Fill(Descriptor file, ReadOnlySpan<byte> content, int mode)
    {
        Require(file.WriteAll(content));
        Require(NativeFile.ChangeMode(file.Number, (uint)mode) == 0 ? 0 : LibC.LastError);
        Require(NativeFile.Sync(file.Number) == 0 ? 0 : LibC.LastError);
    }

    private void Require(int error)
    {
        if (error != 0)
        {
            throw FileFailures.FromError(_path.Text, "written", error);
        }
    }
}
