using Hex.Exec.Tools.Reading;

namespace Hex.Exec.Tools.Checks;

/// <summary>How a Java project is built.</summary>
/// <param name="Command">The command as people know it.</param>
/// <param name="Folder">Where it runs.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record JavaBuild(string Command, string Folder, IReadOnlyList<string> Arguments)
{
    /// <summary>A module of Maven is built from the outermost of the projects around it, with what it needs.</summary>
    public static JavaBuild Maven(string project, IReadOnlyList<string> files)
    {
        var module = ToolPath.FolderOf(project);
        var outermost = Outermost(module, files, "pom.xml");
        string[] arguments = outermost == module ? [] : ["-pl", outermost.Length == 0 ? module : module[(outermost.Length + 1)..], "-am"];
        return new JavaBuild("mvn -o test-compile", outermost, arguments);
    }

    /// <summary>Gradle is started where its settings are.</summary>
    public static JavaBuild Gradle(string project, IReadOnlyList<string> files) =>
        new("gradle --offline testClasses", Outermost(ToolPath.FolderOf(project), files, "settings.gradle", "settings.gradle.kts"), []);

    private static string Outermost(string folder, IReadOnlyList<string> files, params string[] names) => ToolPath.Upwards(folder)
        .LastOrDefault(above => files.Any(file => ToolPath.FolderOf(file) == above && names.Any(name => file.EndsWith(name, StringComparison.Ordinal))), folder);
}
