using System.Globalization;

namespace Hex.Nexus.Machine.Memory;

/// <summary>The control groups that bound the memory of this process, in version 1 and 2, from its own up to the topmost.</summary>
/// <param name="root">The folder that stands for <c>/</c>.</param>
internal sealed class MemoryGroups(string root)
{
    // Version 1 writes the largest number of pages there is where no limit is set.
    private const long Unlimited = 1L << 60;

    private static readonly (string Mount, bool IsSecond)[] Mounts =
        [("sys/fs/cgroup", true), ("sys/fs/cgroup/unified", true), ("sys/fs/cgroup/memory", false)];

    /// <summary>The group with the least to give.</summary>
    /// <returns>What can still be taken, the limit, and the group's name; or null when no group has a limit.</returns>
    public (long FreeBytes, long LimitBytes, string Name)? Tightest()
    {
        (long FreeBytes, long LimitBytes, string Name)? tightest = null;
        foreach (var (folder, name, isSecond) in Groups())
        {
            if (Read(folder, isSecond) is { } found && (tightest is null || found.FreeBytes < tightest.Value.FreeBytes))
            {
                tightest = (found.FreeBytes, found.LimitBytes, name);
            }
        }

        return tightest;
    }

    /// <summary>How many processes of this process's group were killed for want of memory, or null when no group tells.</summary>
    public long? Kills()
    {
        foreach (var (folder, _, isSecond) in Groups())
        {
            if (TextFile.ReadNumber(Path.Combine(folder, isSecond ? "memory.events" : "memory.oom_control"), "oom_kill") is { } kills)
            {
                return kills;
            }
        }

        return null;
    }

    private IEnumerable<(string Folder, string Name, bool IsSecond)> Groups()
    {
        foreach (var line in TextFile.Lines(Path.Combine(root, "proc/self/cgroup")))
        {
            if (line.Split(':', 3) is not [var hierarchy, var controllers, var path])
            {
                continue;
            }

            var isSecond = hierarchy == "0" && controllers.Length == 0;
            if (!isSecond && !controllers.Split(',').Contains("memory"))
            {
                continue;
            }

            // A path that leads out of what is mounted here, or is not there, is that of a group outside the container: its limits
            // show at the top of the mount.
            var own = path.Split('/').Contains("..") ? string.Empty : path.Trim('/');
            foreach (var (mount, _) in Mounts.Where(mount => mount.IsSecond == isSecond))
            {
                for (var at = own; ; at = at[..Math.Max(0, at.LastIndexOf('/'))])
                {
                    yield return (Path.Combine(root, mount, at), $"/{at}", isSecond);
                    if (at.Length == 0)
                    {
                        break;
                    }
                }
            }
        }
    }

    private static (long FreeBytes, long LimitBytes)? Read(string folder, bool isSecond)
    {
        var limit = Number(folder, isSecond ? "memory.max" : "memory.limit_in_bytes");
        var used = Number(folder, isSecond ? "memory.current" : "memory.usage_in_bytes");
        if (limit is not (>= 0 and < Unlimited) || used is null)
        {
            return null;
        }

        // Files read long ago are given back as soon as somebody asks for the room.
        var reclaimable = TextFile.ReadNumber(Path.Combine(folder, "memory.stat"), isSecond ? "inactive_file" : "total_inactive_file") ?? 0;
        return (Math.Clamp(limit.Value - used.Value + reclaimable, 0, limit.Value), limit.Value);
    }

    private static long? Number(string folder, string file) =>
        TextFile.Lines(Path.Combine(folder, file)) is [var line, ..] && long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
