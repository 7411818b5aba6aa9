using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine.Processes;

/// <summary>Walks folders for a program. Only absolute folders of PATH count: a repository cannot offer its own <c>git</c>.</summary>
internal static class SearchPath
{
    /// <summary>The folders of a PATH that count, in their order.</summary>
    public static IEnumerable<string> Folders(string? path) => (path ?? string.Empty).Split(':').Where(Path.IsPathRooted);

    /// <summary>The first program of a name.</summary>
    /// <returns>Its path, or null where no folder has it.</returns>
    public static string? Find(IEnumerable<string> folders, string name) => folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(IsProgram);

    private static bool IsProgram(string path) => File.Exists(path) && NativeFile.MayExecute(path);
}
