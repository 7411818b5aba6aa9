// Windows is served through WSL, so hex itself runs on Unix alone.
#pragma warning disable CA1416

using System.Text.Json;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Runs;

namespace Hex.Nexus.Configuration;

/// <summary>Keeps trust in one file of the operator's data folder, readable by the operator alone.</summary>
internal sealed class FileTrustStore(string path) : ITrustStore
{
    private const int Version = 1;
    private const long LargestFile = 4 * 1024 * 1024;
    private const UnixFileMode PrivateFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode PrivateFolder = PrivateFile | UnixFileMode.UserExecute;
    private const UnixFileMode OthersMayWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
    private static readonly TimeSpan LockWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(25);

    public string? Get(ProjectId project) => Read().GetValueOrDefault(project.ToString());

    public void Set(ProjectId project, string configurationHash) => Change(projects =>
    {
        projects[project.ToString()] = configurationHash;
        return true;
    });

    public bool Remove(ProjectId project) => File.Exists(path) && Change(projects => projects.Remove(project.ToString()));

    private bool Change(Func<SortedDictionary<string, string>, bool> change)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!, PrivateFolder);
            using var alone = WaitForLock();
            var projects = Read();
            var isChanged = change(projects);
            if (isChanged)
                Write(projects);

            return isChanged;
        }
        catch (Exception exception) when (SystemFailure.IsOfTheFile(exception))
        {
            throw HexException.Environment("trust_not_written", $"{path} cannot be written ({exception.Message.TrimEnd('.')})", "make the folder writable", exception);
        }
    }

    private SortedDictionary<string, string> Read()
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return [];

            if ((file.UnixFileMode & OthersMayWrite) != 0)
                throw HexException.Refused("trust_not_private", $"{path} can be written by others", $"check it, then run chmod 600 {path}");

            var content = file.Length <= LargestFile ? JsonSerializer.Deserialize(File.ReadAllBytes(path), TrustFileJson.Default.TrustFileContent) : null;
            return content is { Version: Version } ? content.Projects : throw Unreadable("it is of another version or too large");
        }
        catch (JsonException exception)
        {
            throw Unreadable("it is not valid JSON", exception);
        }
        catch (Exception exception) when (SystemFailure.IsOfTheFile(exception))
        {
            throw Unreadable(exception.Message.TrimEnd('.'), exception);
        }
    }

    private void Write(SortedDictionary<string, string> projects)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = PrivateFile };
            using (var file = new FileStream(temporary, options))
            {
                JsonSerializer.Serialize(file, new TrustFileContent(Version, projects), TrustFileJson.Default.TrustFileContent);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Two hex at once must not lose each other's change.</summary>
    private FileStream WaitForLock()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            UnixCreateMode = PrivateFile,
        };
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

    private HexException Unreadable(string why, Exception? cause = null) =>
        HexException.Environment("trust_not_readable", $"the trust file {path} cannot be used ({why})", "move it away and trust your projects again", cause);
}
