namespace Hex.Nexus.Configuration;

/// <summary>Finds the configuration of the repository around a folder.</summary>
internal static class ProjectFile
{
    /// <summary>What it is called in a repository.</summary>
    public const string Name = ".hex/project.json";

    /// <summary>The nearest one, from the folder up to the root of its repository; without a repository, only that of the folder itself. Null when there is none.</summary>
    public static string? Find(string directory)
    {
        if (RepositoryOf(directory) is null)
            return Path.Combine(directory, Name) is var own && MayBeThere(own) ? own : null;

        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, Name);
            if (MayBeThere(file))
                return file;

            if (IsRoot(folder))
                return null;
        }

        return null;
    }

    /// <summary>The root of the repository a folder lies in, or null: what is in some parent folder of another kind is somebody else's.</summary>
    public static string? RepositoryOf(string directory)
    {
        var folder = new DirectoryInfo(directory);
        while (folder is not null && !IsRoot(folder))
            folder = folder.Parent;

        return folder?.FullName;
    }

    // A folder that may not be looked into must not pass for one without a project: reading the file tells.
    private static bool MayBeThere(string file)
    {
        try
        {
            return File.GetAttributes(file) is not FileAttributes.None;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static bool IsRoot(DirectoryInfo folder) => Path.Exists(Path.Combine(folder.FullName, ".git"));
}
