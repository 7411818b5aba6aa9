using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.Rust;

/// <summary>Finds the crates of a package: those it names, and those that lie where Cargo looks.</summary>
/// <param name="tree">The files.</param>
internal sealed class CargoTargets(SourceTree tree)
{
    private static readonly (CargoTargetKind Kind, string Section, string Automatic, string Folder)[] Several =
    [
        (CargoTargetKind.Binary, "bin", "autobins", "src/bin"),
        (CargoTargetKind.Example, "example", "autoexamples", "examples"),
        (CargoTargetKind.Test, "test", "autotests", "tests"),
        (CargoTargetKind.Test, "bench", "autobenches", "benches"),
    ];

    private readonly ILookup<string, string> _byFolder = tree.Files.Where(file => file.EndsWith(".rs", StringComparison.Ordinal)).ToLookup(RelativePath.Folder, StringComparer.Ordinal);

    // The crates that have a folder of their own, by the folder above.
    private readonly ILookup<string, string> _mains = tree.Files.Where(file => RelativePath.Name(file) == "main.rs").ToLookup(file => RelativePath.Folder(RelativePath.Folder(file)), StringComparer.Ordinal);

    private readonly HashSet<(CargoPackage Package, string Root)> _known = [];

    /// <summary>Gives a package its crates.</summary>
    public void Find(CargoPackage package)
    {
        Add(package, CargoTargetKind.Library, package.Manifest.Text("lib", "path") ?? "src/lib.rs");
        foreach (var (kind, section, automatic, folder) in Several)
        {
            foreach (var target in package.Manifest.Tables(section))
                AddNamed(package, kind, folder, target);

            if (package.Manifest.Flag("package", automatic) != false)
                AddFound(package, kind, folder);
        }

        if (package.Manifest.Flag("package", "build") != false)
        {
            foreach (var script in package.Manifest.Texts("package", "build").DefaultIfEmpty("build.rs"))
                Add(package, CargoTargetKind.Build, script);
        }
    }

    private void AddNamed(CargoPackage package, CargoTargetKind kind, string folder, TomlTable target)
    {
        if (target.Text("path") is { } path)
        {
            Add(package, kind, path);
        }
        else if (target.Text("name") is { } name)
        {
            Add(package, kind, $"{folder}/{name}.rs");
            Add(package, kind, $"{folder}/{name}/main.rs");
            if (kind == CargoTargetKind.Binary && name == package.Name)
                Add(package, kind, "src/main.rs");
        }
    }

    private void AddFound(CargoPackage package, CargoTargetKind kind, string folder)
    {
        if (kind == CargoTargetKind.Binary)
            Add(package, kind, "src/main.rs");

        var at = RelativePath.In(package.Folder, folder);
        foreach (var file in _byFolder[at].Concat(_mains[at]))
            Add(package, kind, file[(package.Folder.Length == 0 ? 0 : package.Folder.Length + 1)..]);
    }

    private void Add(CargoPackage package, CargoTargetKind kind, string path)
    {
        if (RelativePath.Resolve(package.Folder, path) is { } root && tree.Has(root) && _known.Add((package, root)))
            package.Targets.Add(new CargoTarget(package, kind, root));
    }
}
