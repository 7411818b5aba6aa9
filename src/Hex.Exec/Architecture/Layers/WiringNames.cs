namespace Hex.Exec.Architecture.Layers;

/// <summary>Names of files that put a program or a module together.</summary>
internal static class WiringNames
{
    private static readonly HashSet<string> Folders = new(StringComparer.Ordinal) { "compositionroot", "composition", "bootstrap", "bootstrapper", "wiring", "dependencyinjection", "ioc", "di" };

    private static readonly HashSet<string> Files = new(StringComparer.Ordinal)
    {
        "compositionroot", "composition", "bootstrap", "bootstrapper", "wiring", "dependencyinjection", "ioc", "di", "startup", "container", "wire", "wiregen", "injector",
        "servicecollectionextensions", "serviceregistration", "configureservices",
    };

    private static readonly HashSet<string> ModuleFiles = new(StringComparer.Ordinal) { "index", "mod", "lib", "__init__", "package-info" };

    /// <summary>The component of a path that says a composition root is there, or null.</summary>
    public static string? CompositionIn(string path)
    {
        var parts = path.Split('/');
        return parts[..^1].FirstOrDefault(part => Folders.Contains(LayerWords.Normal(part)))
            ?? (Files.Contains(LayerWords.Normal(Stem(parts[^1]))) ? parts[^1] : null);
    }

    /// <summary>Whether it stands for its folder: an index, a module file, a package's own.</summary>
    public static bool IsModuleFile(string path) => ModuleFiles.Contains(Stem(path[(path.LastIndexOf('/') + 1)..]));

    /// <summary>A file's name without what follows its first dot.</summary>
    public static string Stem(string name) => name.IndexOf('.') is > 0 and var dot ? name[..dot] : name;
}
