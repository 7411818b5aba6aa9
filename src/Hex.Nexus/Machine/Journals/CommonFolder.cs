namespace Hex.Nexus.Machine.Journals;

/// <summary>Finds the common git folder around a folder by looking, without starting git.</summary>
/// <remarks>Good enough to see whether something of hex's is pending; whoever acts on it asks git first.</remarks>
internal static class CommonFolder
{
    private const string Pointer = "gitdir: ";

    /// <summary>The common git folder, or null when there is none.</summary>
    public static string? Find(string directory)
    {
        for (var at = new DirectoryInfo(directory); at is not null; at = at.Parent)
        {
            var git = Path.Combine(at.FullName, ".git");
            if (Directory.Exists(git))
            {
                return git;
            }

            if (File.Exists(git))
            {
                return FollowPointer(at.FullName, git);
            }
        }

        return null;
    }

    private static string? FollowPointer(string folder, string file)
    {
        var text = File.ReadAllText(file).TrimEnd('\n');
        if (!text.StartsWith(Pointer, StringComparison.Ordinal))
        {
            return null;
        }

        var own = Path.GetFullPath(text[Pointer.Length..], folder);
        var common = Path.Combine(own, "commondir");
        return File.Exists(common) ? Path.GetFullPath(File.ReadAllText(common).TrimEnd('\n'), own) : own;
    }
}
