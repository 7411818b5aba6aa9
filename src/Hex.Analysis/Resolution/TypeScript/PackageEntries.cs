using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.TypeScript;

/// <summary>Finds the sources of what a package names, which are mostly its outputs.</summary>
/// <param name="tree">The files there are.</param>
/// <param name="files">Finds files.</param>
/// <param name="configurations">Say what is made of what.</param>
internal sealed class PackageEntries(SourceTree tree, ModuleFiles files, TsConfigs configurations)
{
    /// <summary>The source of what is imported from a package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="path">The path in it; empty for the package itself.</param>
    /// <param name="isFromJavaScript">Whether a file of JavaScript asks.</param>
    /// <returns>Its path, or null when there is none.</returns>
    public string? Find(Package package, string path, bool isFromJavaScript)
    {
        if (package.Exports is { } exports)
            return exports.Of(path.Length == 0 ? "." : $"./{path}").Select(target => Source(package, target, isFromJavaScript)).FirstOrDefault(found => found is not null);

        if (path.Length > 0)
            return Source(package, path, isFromJavaScript) ?? InSources(package, path, isFromJavaScript);

        return package.Mains.Select(main => Source(package, main, isFromJavaScript)).FirstOrDefault(found => found is not null)
            ?? files.FindIndex(package.Folder, isFromJavaScript)
            ?? InSources(package, "index", isFromJavaScript);
    }

    /// <summary>The source of a file that a package names.</summary>
    /// <returns>Its path, or null when it is not among what is read.</returns>
    public string? Source(Package package, string target, bool isFromJavaScript)
    {
        if (package.At(target) is not { } path)
            return null;

        if (files.Find(path, isFromJavaScript) is { } found)
            return found;

        // What is made of src/a.ts is dist/a.js, dist/esm/a.js, dist/src/a.js, …
        var stem = ModuleFiles.WithoutEnding(package.Folder.Length == 0 ? path : path[Math.Min(path.Length, package.Folder.Length + 1)..]);
        for (var slash = stem.IndexOf('/'); slash >= 0; slash = stem.IndexOf('/'))
        {
            stem = stem[(slash + 1)..];
            if (InSources(package, stem, isFromJavaScript) is { } source)
                return source;
        }

        return null;
    }

    private string? InSources(Package package, string stem, bool isFromJavaScript)
    {
        string?[] folders = [configurations.Of(package.Folder)?.RootDir, RelativePath.In(package.Folder, "src"), RelativePath.In(package.Folder, "lib"), package.Folder];
        return folders.Where(folder => folder is not null && tree.HasFolder(folder)).Select(folder => files.Find(RelativePath.In(folder!, stem), isFromJavaScript)).FirstOrDefault(found => found is not null);
    }
}
