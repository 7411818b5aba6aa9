using System.Text.RegularExpressions;
using Hex.Core.Ports;
using Hex.Nexus.Machine.Files;

namespace Hex.Nexus.Machine.Journals;

/// <summary>Locks as files under <c>hex/locks</c> in the common git folder, each telling its holder. The files stay; only the locks go.</summary>
internal sealed partial class FileLocks(TimeProvider time) : IRepositoryLocks
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(100);

    /// <inheritdoc/>
    public async Task<IDisposable?> AcquireAsync(
        string commonDirectory, string name, string holder, TimeSpan wait, Func<string?, Task> onWait, CancellationToken cancellationToken)
    {
        var path = PathOf(commonDirectory, name);
        if (TryAcquire(path, holder) is { } free)
        {
            return free;
        }

        var started = time.GetTimestamp();
        await onWait(LockedFile.ReadHolder(path));
        for (var pause = FirstPause; time.GetElapsedTime(started) < wait; pause = Longer(pause))
        {
            await Task.Delay(pause, time, cancellationToken);
            if (TryAcquire(path, holder) is { } acquired)
            {
                return acquired;
            }
        }

        return null;
    }

    private static LockedFile? TryAcquire(string path, string holder)
    {
        var file = LockedFile.TryAcquire(path);
        try
        {
            file?.WriteHolder(holder);
            return file;
        }
        catch
        {
            file?.Dispose();
            throw;
        }
    }

    private static string PathOf(string commonDirectory, string name)
    {
        if (!ShortWord().IsMatch(name))
        {
            throw new ArgumentException($"'{name}' is no name of a lock", nameof(name));
        }

        var folder = Path.Combine(commonDirectory, "hex", "locks");
        DurableFolder.Create(folder);
        return Path.Combine(folder, name);
    }

    private static TimeSpan Longer(TimeSpan pause) => TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks));

    [GeneratedRegex("^[a-z][a-z0-9-]{0,40}$")]
    private static partial Regex ShortWord();
}
