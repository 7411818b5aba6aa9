using Hex.Analysis.Files;
using Hex.Core.Code;

namespace Hex.Analysis.Resolution.Go;

/// <summary>Finds the packages that import paths lead to.</summary>
/// <param name="tree">The files there are.</param>
/// <param name="packages">The packages there are.</param>
/// <param name="modules">The modules there are.</param>
internal sealed class GoPaths(SourceTree tree, GoPackages packages, GoModules modules)
{
    private readonly Dictionary<(string Folder, string Path), Found> _known = [];

    /// <summary>Where an import path leads from a folder.</summary>
    public Found Find(string folder, string path)
    {
        if (!_known.TryGetValue((folder, path), out var found))
            _known[(folder, path)] = found = Lead(folder, path);

        return found;
    }

    private Found Lead(string folder, string path)
    {
        if (path.Length == 0)
            return Found.Not("it has no name");

        if (path[0] == '/')
            return Found.Not("it is an absolute path");

        if (path is "." or ".." || path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith("../", StringComparison.Ordinal))
            return RelativePath.Resolve(folder, path) is { } beside ? At(beside) ?? Found.Not(Missing(beside)) : Found.Not("it leads out of the folder that is read");

        if (path == "C")
            return new Found(new ImportTarget.External(path));

        var module = modules.Of(folder);
        var candidates = modules.Seen(module).Select(root => (root.Path, Folder: root.At(path))).Where(candidate => candidate.Folder is not null).ToList();
        foreach (var candidate in candidates)
        {
            if (At(candidate.Folder!) is { } found)
                return found;
        }

        if (InOldLayout(folder, path) is { } old)
            return old;

        // A longer path may be a module of its own, published elsewhere.
        return candidates is [var own, ..] && !module.Required.Any(required => required.Length > own.Path.Length && RelativePath.IsWithin(path, required))
            ? Found.Not(Missing(own.Folder!))
            : new Found(new ImportTarget.External(path));
    }

    private Found? At(string folder) => packages.At(tree.BehindLinks(folder)) is { } package ? new Found(package, tree.BehindLinks(folder)) : null;

    // Before there were modules, packages lay below "src" by their whole paths, and those of others in "vendor" beside or above.
    private Found? InOldLayout(string folder, string path)
    {
        foreach (var each in RelativePath.Upwards(folder))
        {
            if (At(RelativePath.In(each, $"vendor/{path}")) is { } vendored)
                return vendored;

            if (RelativePath.Name(each) == "src" && At(RelativePath.In(each, path)) is { } found)
                return found;
        }

        return null;
    }

    private string Missing(string folder) =>
        packages.HasFolder(folder) ? "its folder has nothing but tests"
        : tree.HasFolder(folder) ? "its folder has no Go files"
        : Directory.Exists(tree.Absolute(folder)) ? "it lies in what is left out"
        : "there is no such folder";

    /// <summary>Where an import path leads: to a package that was read, or elsewhere.</summary>
    internal sealed record Found(ImportTarget? Target)
    {
        public Found(GoPackage package, string folder)
            : this((ImportTarget?)null) => (Package, Folder) = (package, folder);

        public GoPackage? Package { get; }

        public string? Folder { get; }

        public static Found Not(string reason) => new(new ImportTarget.Unresolved(reason));
    }
}
