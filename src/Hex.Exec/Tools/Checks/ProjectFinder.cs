using Hex.Core.Failures;
using Hex.Exec.Tools.Reading;

namespace Hex.Exec.Tools.Checks;

/// <summary>Finds the project a check is about: the nearest upwards of a path, else the only one beneath it.</summary>
internal static class ProjectFinder
{
    private const int MostNamed = 10;

    /// <summary>Finds the project file.</summary>
    /// <param name="files">The files of the tree.</param>
    /// <param name="start">A file or folder of the tree; empty for the root.</param>
    /// <param name="kinds">Patterns of project files, such as <c>*.csproj</c>, the preferred first.</param>
    /// <returns>The path of the project file.</returns>
    /// <exception cref="HexException">There is none, or no way to choose between several.</exception>
    public static string Find(IReadOnlyList<string> files, string start, params IReadOnlyList<string> kinds) =>
        TryFind(files, start, kinds) ?? throw HexException.Refused(
            "no_project", $"there is no {string.Join(" or ", kinds)} at or above '{(start.Length == 0 ? "the root" : start)}'", "use the check of the language at hand");

    /// <summary>Finds the project file, or null when there is none.</summary>
    /// <exception cref="HexException">There is no way to choose between several.</exception>
    public static string? TryFind(IReadOnlyList<string> files, string start, params IReadOnlyList<string> kinds)
    {
        var projects = files.Where(file => kinds.Any(kind => IsOf(kind, file))).ToList();
        return projects.Contains(start) ? start
            : Nearest(projects, start, kinds) ?? Only([.. projects.Where(project => ToolPath.IsAtOrBelow(project, start))]);
    }

    private static string? Nearest(List<string> projects, string start, IReadOnlyList<string> kinds) =>
        ToolPath.Upwards(start)
            .SelectMany(folder => kinds, (folder, kind) => projects.FirstOrDefault(project => ToolPath.FolderOf(project) == folder && IsOf(kind, project)))
            .FirstOrDefault(project => project is not null);

    private static string? Only(List<string> projects)
    {
        var shallowest = projects.GroupBy(project => project.Count(letter => letter == '/')).OrderBy(group => group.Key).FirstOrDefault()?.ToList() ?? [];
        return shallowest.Count <= 1 ? shallowest.FirstOrDefault() : throw HexException.Refused(
            "several_projects", "there are several projects", $"give one of these as 'path': {string.Join(", ", shallowest.Take(MostNamed))}");
    }

    private static bool IsOf(string kind, string file) =>
        kind is ['*', .. var end] ? file.EndsWith(end, StringComparison.Ordinal) : file[(file.LastIndexOf('/') + 1)..] == kind;
}
