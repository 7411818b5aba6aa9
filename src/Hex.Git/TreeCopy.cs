namespace Hex.Git;

/// <summary>Copies files and folders, links as links.</summary>
internal static class TreeCopy
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true };

    /// <summary>Copies one file or link; folders on the way are made.</summary>
    public static void CopyEntry(string source, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var file = new FileInfo(source);
        if (file.LinkTarget is { } link)
        {
            File.CreateSymbolicLink(target, link);
        }
        else if (IsThere(file) && file.Length == 0)
        {
            // A pipe, a socket or a device has no length either, and opening one can wait for ever.
            File.Create(target).Dispose();
            File.SetUnixFileMode(target, file.UnixFileMode);
        }
        else if (IsThere(file))
        {
            file.CopyTo(target);
        }
    }

    /// <summary>Copies a folder with all its entries, unless it holds more than a limit.</summary>
    /// <returns>Whether it was copied.</returns>
    public static bool TryCopyFolder(string source, string target, long byteLimit)
    {
        var entries = EntriesOf(new DirectoryInfo(source)).Where(entry => entry is not FileInfo file || IsThere(file)).ToList();
        if (entries.Sum(entry => entry is FileInfo { LinkTarget: null } file ? file.Length : 0) > byteLimit)
        {
            return false;
        }

        foreach (var entry in entries)
        {
            CopyEntry(entry.FullName, Path.Combine(target, Path.GetRelativePath(source, entry.FullName)));
        }

        return true;
    }

    // The framework's own recursion walks through links.
    private static IEnumerable<FileSystemInfo> EntriesOf(DirectoryInfo folder) => folder.EnumerateFileSystemInfos("*", Everything)
        .SelectMany(entry => entry is DirectoryInfo { LinkTarget: null } inner ? EntriesOf(inner) : [entry]);

    // Under a name that is not UTF-8 nothing can be opened: a copy goes without, and the evidence tells whether it matters.
    private static bool IsThere(FileInfo file) => file.LinkTarget is not null || file.Exists;
}
