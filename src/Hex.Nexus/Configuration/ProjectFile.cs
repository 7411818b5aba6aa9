namespace Hex.Nexus.Configuration;

/// <summary>Finds the configuration of the repository around a folder.</summary>
internal static class ProjectFile
{
    /// <summary>What it is called in a repository.</summary>
    public const string Name = ".hex/project.json";

    /// <summary>The nearest one, from the folder up to the root of its repository, or null.</summary>
    public static string? Find(string directory)
    {
        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, Name);
            if (MayBeThere(file) && RootOf(folder) is not null)
                return file;

            if (IsRoot(folder))
                return null;
        }

        return null;
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

    // Outside a repository there is no project: a file in some parent folder is somebody else's.
    private static DirectoryInfo? RootOf(DirectoryInfo? folder)
    {
        while (folder is not null && !IsRoot(folder))
            folder = folder.Parent;

        return folder;
    }

    private static bool IsRoot(DirectoryInfo folder) => Path.Exists(Path.Combine(folder.FullName, ".git"));
}
