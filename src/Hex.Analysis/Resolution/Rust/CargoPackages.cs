using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.Rust;

/// <summary>The packages of Cargo that are part of what is read, with their crates and what they may use.</summary>
internal sealed class CargoPackages
{
    private const string FileName = "Cargo.toml";

    private readonly Dictionary<string, CargoPackage> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TomlTable> _workspaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CargoPackage?> _nearest = new(StringComparer.Ordinal);

    /// <summary>Reads all of them.</summary>
    public CargoPackages(SourceTree tree, ProjectFileProblems problems)
    {
        var targets = new CargoTargets(tree);
        foreach (var file in tree.Files.Where(file => RelativePath.Name(file) == FileName))
        {
            if (TomlFile.Read(tree, file, problems) is not { } manifest)
                continue;

            var folder = RelativePath.Folder(file);
            if (manifest.Has("workspace"))
                _workspaces[folder] = manifest;

            // Where the file is broken, the folder may be one of a package all the same.
            if (manifest.Has("package") || !manifest.Has("workspace"))
                _byFolder[folder] = new CargoPackage(folder, manifest);
        }

        foreach (var root in tree.Files.Where(IsRoot))
        {
            var folder = RelativePath.Folder(RelativePath.Folder(root));
            if (Of(folder) is null)
                _byFolder[folder] = new CargoPackage(folder, null);
        }

        _nearest.Clear();
        foreach (var package in All)
            Complete(package, targets);
    }

    /// <summary>All of them.</summary>
    public IEnumerable<CargoPackage> All => _byFolder.Values;

    /// <summary>The innermost package a folder belongs to, or null.</summary>
    public CargoPackage? Of(string folder)
    {
        if (!_nearest.TryGetValue(folder, out var nearest))
            _nearest[folder] = nearest = RelativePath.Upwards(folder).Select(each => _byFolder.GetValueOrDefault(each)).FirstOrDefault(package => package is not null);

        return nearest;
    }

    // Without a project file, this is where one would be expected to lie two folders above.
    private static bool IsRoot(string file) =>
        file is "src/lib.rs" or "src/main.rs" || file.EndsWith("/src/lib.rs", StringComparison.Ordinal) || file.EndsWith("/src/main.rs", StringComparison.Ordinal);

    private void Complete(CargoPackage package, CargoTargets targets)
    {
        targets.Find(package);
        var (root, workspace) = WorkspaceOf(package);
        var edition = package.Manifest.Text("package", "edition")
            ?? (package.Manifest.Flag("package", "edition", "workspace") == true ? workspace?.Text("workspace", "package", "edition") : null);
        package.StartsAtRoot = package.IsDeclared && edition is null or "2015";
        foreach (var section in Sections(package.Manifest))
        {
            foreach (var name in section.Names)
                Add(package, name, section, root, workspace);
        }
    }

    private (string Root, TomlTable? Workspace) WorkspaceOf(CargoPackage package)
    {
        if (package.Manifest.Text("package", "workspace") is { } path && RelativePath.Resolve(package.Folder, path) is { } named && _workspaces.TryGetValue(named, out var found))
            return (named, found);

        foreach (var folder in RelativePath.Upwards(package.Folder))
        {
            if (_workspaces.TryGetValue(folder, out var workspace) && !IsExcluded(folder, workspace, package.Folder))
                return (folder, workspace);
        }

        return (string.Empty, null);
    }

    private static bool IsExcluded(string root, TomlTable workspace, string folder) =>
        workspace.Texts("workspace", "exclude").Select(excluded => RelativePath.Resolve(root, excluded)).OfType<string>().Any(excluded => RelativePath.IsWithin(folder, excluded))
        && !workspace.Texts("workspace", "members").Select(member => RelativePath.Resolve(root, member)).OfType<string>().Any(member => Glob.Matches(member, folder));

    private static IEnumerable<TomlTable> Sections(TomlTable manifest)
    {
        string[] names = ["dependencies", "dev-dependencies", "build-dependencies", "dev_dependencies", "build_dependencies"];
        IEnumerable<TomlTable?> tables = [manifest, .. manifest.Table("target")?.Names.Select(target => manifest.Table("target", target)) ?? []];
        return tables.OfType<TomlTable>().SelectMany(table => names.Select(name => table.Table(name))).OfType<TomlTable>();
    }

    private void Add(CargoPackage package, string name, TomlTable section, string root, TomlTable? workspace)
    {
        var (folder, detail) = (package.Folder, section.Table(name));
        if (detail?.Flag("workspace") == true)
            (folder, detail) = (root, workspace?.Table("workspace", "dependencies", name));

        var official = detail?.Text("package") ?? name;
        var local = LocalOf(folder, detail?.Text("path")) ?? Patched(root, workspace, official);
        var isRenamed = detail?.Text("package") is not null;
        var identifier = isRenamed || local is null ? CargoPackage.Identifier(name) : local.LibraryName;
        if (local is not null || !package.Dependencies.ContainsKey(identifier))
            package.Dependencies[identifier] = new CargoDependency(official, local);
    }

    private CargoPackage? Patched(string root, TomlTable? workspace, string name) => workspace?.Table("patch") is { } patches
        ? patches.Names.Select(registry => LocalOf(root, patches.Text(registry, name, "path"))).FirstOrDefault(package => package is not null)
        : null;

    private CargoPackage? LocalOf(string folder, string? path) =>
        path is not null && RelativePath.Resolve(folder, path) is { } at ? _byFolder.GetValueOrDefault(at) : null;
}
