using Hex.Analysis.Files;
using Hex.Core.Code;

namespace Hex.Analysis.Resolution.Python;

/// <summary>Finds modules by the names that imports have for them, as Python goes through its path.</summary>
/// <param name="projects">Say where to look.</param>
/// <param name="modules">Find modules there.</param>
internal sealed class ModuleSearch(PythonProjects projects, PythonModules modules)
{
    private ModulesAnywhere? _anywhere;

    /// <summary>The module of a name with points in front or not.</summary>
    /// <param name="folder">The folder of the file that asks.</param>
    /// <param name="name">The name.</param>
    /// <param name="taken">What is taken of it, which may be modules in a folder that is shared.</param>
    public FoundModule Find(string folder, string name, IReadOnlyList<ImportedName> taken)
    {
        // What a call is given may be any text.
        if (!IsName(name))
            return FoundModule.Not(new ImportTarget.Unresolved("it is no name of a module"));

        if (name[0] == '.')
            return Relative(folder, name);

        var path = projects.PathOf(folder);
        if (path.Known.TryGetValue(name, out var found))
            return found;

        found = Absolute(path, name, taken, out var isShared);

        // Whether a shared folder is meant depends on what is taken.
        if (!isShared)
            path.Known[name] = found;

        return found;
    }

    /// <summary>The module of a name that a project starts at, or null.</summary>
    public PythonModule? Start(PythonProject project, string name) => Find(project.Folder, name, []).Module;

    private static bool IsName(string name)
    {
        var rest = name.TrimStart('.');
        return rest.Length == 0 ? name.Length > 0 : !rest.Contains('/', StringComparison.Ordinal) && Array.TrueForAll(rest.Split('.'), part => part.Length > 0);
    }

    private FoundModule Relative(string folder, string name)
    {
        var rest = name.TrimStart('.');
        for (var level = name.Length - rest.Length; level > 1; level--)
        {
            if (folder.Length == 0)
                return FoundModule.Not(new ImportTarget.Unresolved("it leads out of the folder that is read"));

            folder = RelativePath.Folder(folder);
        }

        var package = modules.At(folder);
        if (rest.Length == 0)
            return new FoundModule([package], null);

        var parts = rest.Split('.');
        var way = modules.Down(package, parts);
        return way.Count == parts.Length + 1 ? new FoundModule(way, null) : Missing(parts, way.Count - 1);
    }

    private FoundModule Absolute(SearchPath path, string name, IReadOnlyList<ImportedName> taken, out bool isShared)
    {
        isShared = false;
        var parts = name.Split('.');
        var isStandard = PythonStandardLibrary.Has(name);
        FoundModule? shared = null;
        FoundModule? missing = null;
        foreach (var (top, isOwn) in Tops(path, parts[0]))
        {
            // A module of the standard library comes before what is only found from elsewhere, and before a mere folder everywhere.
            if (isStandard && (!isOwn || top.IsNamespace))
                continue;

            var way = modules.Down(top, parts[1..]);
            var isWhole = way.Count == parts.Length;
            if (top.IsNamespace)
            {
                isShared = true;
                shared ??= isWhole && IsMeant(way[^1], taken) ? new FoundModule(way, null) : null;
            }
            else if (isWhole)
                return new FoundModule(way, null);
            else
                missing ??= Missing(parts, way.Count);
        }

        if (isStandard)
            return shared ?? missing ?? FoundModule.Not(new ImportTarget.External(name));

        // A project of its own comes after all that is near.
        var anywhere = _anywhere ??= new ModulesAnywhere(projects, modules);
        if (anywhere.Whole(parts) is { } whole)
            return new FoundModule(modules.Down(whole, parts[1..]), null);

        isShared |= anywhere.IsShared(parts[0]);
        shared ??= anywhere.Meant(parts, taken) is { } meant ? new FoundModule(modules.Down(meant, parts[1..]), null) : null;
        missing ??= anywhere.Top(parts[0]) is { } first ? Missing(parts, modules.Down(first, parts[1..]).Count) : null;
        return shared ?? missing ?? FoundModule.Not(new ImportTarget.External(parts[0]));
    }

    // A folder without a file of its own is meant where something that lies in it is asked for.
    private bool IsMeant(PythonModule module, IReadOnlyList<ImportedName> taken) =>
        !module.IsNamespace || taken.Any(name => module.Folder is not null && modules.Find(module.Folder, name.Name) is not null);

    private IEnumerable<(PythonModule Module, bool IsOwn)> Tops(SearchPath path, string name)
    {
        foreach (var module in TopsIn(path.Own, name))
            yield return (module, true);

        if (modules.Find(path.Root, name) is { } beside)
            yield return (beside, false);

        foreach (var module in path.Around.SelectMany(other => TopsIn(other, name)))
            yield return (module, false);
    }

    private IEnumerable<PythonModule> TopsIn(PythonProject project, string name)
    {
        if (project.Packages.TryGetValue(name, out var folder) && modules.At(folder) is { IsNamespace: false } mapped)
            yield return mapped;

        foreach (var root in project.Roots)
        {
            if (modules.Find(root, name) is { } module)
                yield return module;
        }
    }

    private static FoundModule Missing(string[] parts, int found) => FoundModule.Not(new ImportTarget.Unresolved(
        found == 0 ? $"there is no module '{parts[0]}' in the package" : $"there is no module '{parts[found]}' in '{string.Join('.', parts[..found])}'"));
}
