namespace Hex.Testing.Machine;

/// <summary>A control group with little memory, for what is to be killed in it.</summary>
public sealed class SmallMemory : IDisposable
{
    private const string Limit = "33554432";

    private readonly string _folder;

    private SmallMemory(string folder) => _folder = folder;

    /// <summary>The file that takes the numbers of the processes in it.</summary>
    public string Processes => Path.Combine(_folder, "cgroup.procs");

    /// <summary>Makes one.</summary>
    /// <returns>The group, or null where none can be made.</returns>
    public static SmallMemory? TryMake() =>
        TryMake("/sys/fs/cgroup/memory", "memory.limit_in_bytes") ?? TryMake("/sys/fs/cgroup", "memory.max");

    private static SmallMemory? TryMake(string mount, string limit)
    {
        var group = new SmallMemory(Path.Combine(mount, $"hex-test-{Guid.NewGuid():n}"));
        try
        {
            if (!Directory.Exists(mount))
            {
                return null;
            }

            Directory.CreateDirectory(group._folder);
            if (File.Exists(Path.Combine(group._folder, limit)))
            {
                File.WriteAllText(Path.Combine(group._folder, limit), Limit);
                return group;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Not for this user, or not in this container.
        }

        group.Dispose();
        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder);
        }
    }
}
