namespace Hex.Git;

/// <summary>Tells about a lock file of git's that is in the way.</summary>
internal static class LockFile
{
    /// <summary>Its path, its age, and what can be told of its owner.</summary>
    public static string Describe(string path, DateTimeOffset now)
    {
        var file = new FileInfo(path);
        return file.Exists
            ? $"'{path}' has been there for {Math.Max(0, (now - file.LastWriteTimeUtc).TotalSeconds):0} s{OwnerOf(path)}"
            : $"'{path}' was held by somebody else the whole time";
    }

    private static string OwnerOf(string file)
    {
        if (!Directory.Exists("/proc/self/fd"))
        {
            return string.Empty;
        }

        var owner = Directory.EnumerateDirectories("/proc")
            .Select(Path.GetFileName)
            .FirstOrDefault(name => int.TryParse(name, out _) && HasOpen(name!, file));
        return owner is null ? ", held open by no process (a crashed git leaves it behind)" : $", held by process {owner}";
    }

    private static bool HasOpen(string process, string file)
    {
        try
        {
            return Directory.EnumerateFiles($"/proc/{process}/fd").Any(descriptor => new FileInfo(descriptor).LinkTarget == file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The process ended meanwhile, or belongs to another user.
            return false;
        }
    }
}
