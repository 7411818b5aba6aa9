// Windows is served through WSL, so hex itself runs on Unix alone.
#pragma warning disable CA1416

using Hex.Core.Failures;

namespace Hex.Nexus.Machine.Files;

/// <summary>A small file of the operator's data folder: readable by the operator alone, changed as a whole or not at all.</summary>
/// <param name="path">Its full path.</param>
/// <param name="name">A word for it, with which the codes of its failures begin.</param>
/// <param name="remedy">What to do when it cannot be used.</param>
internal sealed class PrivateFile(string path, string name, string remedy)
{
    private const long LargestFile = 4 * 1024 * 1024;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OthersMayWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
    private static readonly TimeSpan LockWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(25);

    public bool Exists => File.Exists(path);

    /// <summary>Its content, or null when it does not exist.</summary>
    /// <exception cref="HexException">It is not private, too large or not readable.</exception>
    public byte[]? Read()
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return null;

            if ((file.UnixFileMode & OthersMayWrite) != 0)
                throw HexException.Refused($"{name}_not_private", $"{path} can be written by others", $"check it, then run chmod 600 {path}");

            return file.Length <= LargestFile ? File.ReadAllBytes(path) : throw Unreadable("it is too large");
        }
        catch (Exception exception) when (SystemFailure.IsOfTheFile(exception))
        {
            throw Unreadable(exception.Message.TrimEnd('.'), exception);
        }
    }

    /// <summary>Gives it another content, on disk when this returns; two hex at once do not lose each other's change.</summary>
    /// <param name="change">Makes the new content out of the old one, or returns null to leave it.</param>
    /// <returns>Whether it was changed.</returns>
    public bool Change(Func<byte[]?, byte[]?> change)
    {
        try
        {
            DurableFolder.Create(Path.GetDirectoryName(path)!);
            using var alone = WaitForLock();
            if (change(Read()) is not { } content)
                return false;

            Write(content);
            return true;
        }
        catch (Exception exception) when (SystemFailure.IsOfTheFile(exception))
        {
            throw HexException.Environment($"{name}_not_written", $"{path} cannot be written ({exception.Message.TrimEnd('.')})", "make the folder writable", exception);
        }
    }

    /// <summary>Says why it cannot be used.</summary>
    public HexException Unreadable(string why, Exception? cause = null) =>
        HexException.Environment($"{name}_not_readable", $"the {name} file {path} cannot be used ({why})", remedy, cause);

    private void Write(byte[] content)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly };
            using (var file = new FileStream(temporary, options))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
            DurableFolder.Sync(Path.GetDirectoryName(path)!);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private FileStream WaitForLock()
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, UnixCreateMode = OwnerOnly };
        var startedAt = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream($"{path}.lock", options);
            }
            catch (IOException) when (TimeProvider.System.GetElapsedTime(startedAt) < LockWait)
            {
                Thread.Sleep(LockPause);
            }
        }
    }
}
