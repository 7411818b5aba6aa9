namespace Hex.Git;

/// <summary>Tells which processes have a lock file open.</summary>
internal static class IndexLockOwner
{
    /// <summary>A clause that names the process that has the file open, or says that none was found.</summary>
    public static string Describe(string file)
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
