using Hex.Analysis.Files;
using Hex.Core.Code;

namespace Hex.Analysis.Resolution.Go;

/// <summary>Finds the packages that import paths lead to.</summary>
/// <param name="tree">The files there are.</param>
/// <param name="packages">The packages there are.</param>
/// <param name="modules">The modules there are.</param>
internal sealed class GoPaths(SourceTree tree, GoPackages packages, GoModules modules)
{
    private readonly Dictionary<(string Folder, string Path), GoTarget> _known = [];

    /// <summary>Where an import path leads from a folder.</summary>
    public GoTarget Find(string folder, string path)
    {
        if (!_known.TryGetValue((folder, path), out var found))
            _known[(folder, path)] = found = Lead(folder, path);

        return found;
    }

    private GoTarget Lead(string folder, string path)
    {
        if (path.Length == 0)
            return GoTarget.Not("it has no name");

        if (path[0] == '/')
            return GoTarget.Not("it is an absolute path");

        if (path is "." or ".." || path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith("../", StringComparison.Ordinal))
            return RelativePath.Resolve(folder, path) is { } beside ? At(beside) ?? GoTarget.Not(Missing(beside)) : GoTarget.Not("it leads out of the folder that is read");

        if (path == "C")
            return new GoTarget(new ImportTarget.External(path));

        var module = modules.Of(folder);
        var candidates = modules.Seen(module, path).ToList();
        foreach (var root in candidates)
        {
            if (root.At(path)! is var at && !IsApart(at, root.Folder) && At(at) is { } found)
                return found;
        }

        if (IsWithoutModule(module, path) && InOldLayout(folder, path) is { } old)
            return old;

        // A longer path may be a module of its own, published elsewhere.
        return candidates is [var own, ..] && !IsRequired(module, path, own.Path.Length)
            ? GoTarget.Not(IsApart(own.At(path)!, own.Folder) ? "its folder belongs to another module" : Missing(own.At(path)!))
            : new GoTarget(new ImportTarget.External(path));
    }

    private static bool IsRequired(GoModule module, string path, int longerThan)
    {
        for (var end = path.Length; end > longerThan; end = path.LastIndexOf('/', end - 1))
        {
            if (module.Required.Contains(path[..end]))
                return true;
        }

        return false;
    }

    private GoTarget? At(string folder) => packages.At(tree.BehindLinks(folder)) is { } package ? new GoTarget(package, tree.BehindLinks(folder)) : null;

    // A module within another one is no part of it, and has a path of its own.
    private bool IsApart(string folder, string root) => modules.Of(folder) is { Path.Length: > 0 } inner && inner.Folder != modules.Of(root).Folder;

    // The library of Go itself is a module whose packages do not have its path.
    private bool IsWithoutModule(GoModule module, string path) =>
        module.Path == "std" || (!StandardLibrary.Has(path) && !tree.Has(RelativePath.In(module.Folder, GoModules.ModuleFile)));

    // Before there were modules, packages lay below "src" by their whole paths, and those of others in "vendor" beside or above.
    private GoTarget? InOldLayout(string folder, string path)
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
}
