namespace Hex.Analysis.Files;

/// <summary>The folders that hold what programs made or brought, by their whole names.</summary>
internal static class OutputFolders
{
    private static readonly HashSet<string> Anywhere = new(StringComparer.Ordinal) { "node_modules", "bower_components", "jspm_packages", "__pycache__", "site-packages" };

    // A name that people use for sources too counts only beside the project file of a tool that writes there.
    private static readonly (string Folder, Func<string, bool> IsOwner)[] Beside =
    [
        ("dist", IsPackage), ("build", IsPackage), ("out", IsPackage), ("coverage", IsPackage),
        ("build", IsPython), ("dist", IsPython),
        ("bin", IsDotNet), ("obj", IsDotNet),
        ("target", name => name is "Cargo.toml" or "pom.xml"),
        ("build", IsGradle), ("out", IsGradle),
        ("vendor", name => name is "go.mod" or "go.work" or "composer.json"),
    ];

    /// <summary>Whether a folder is one of them.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="siblings">What lies beside it.</param>
    public static bool Has(string name, IReadOnlyList<TreeEntry> siblings) =>
        name[0] == '.' || Anywhere.Contains(name) || Beside.Any(rule => rule.Folder == name && siblings.Any(sibling => !sibling.IsFolder && rule.IsOwner(sibling.Name)));

    private static bool IsPackage(string name) => name == "package.json";

    private static bool IsPython(string name) => name is "pyproject.toml" or "setup.py";

    // A build file may be called as its folder is.
    private static bool IsGradle(string name) => name.EndsWith(".gradle", StringComparison.Ordinal) || name.EndsWith(".gradle.kts", StringComparison.Ordinal);

    private static bool IsDotNet(string name) => name.EndsWith("proj", StringComparison.Ordinal) && Path.GetExtension(name) is ".csproj" or ".fsproj" or ".vbproj";
}
