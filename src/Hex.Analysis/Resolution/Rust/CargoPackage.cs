using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.Rust;

/// <summary>A package of Cargo that is part of what is read.</summary>
/// <param name="folder">Where its <c>Cargo.toml</c> lies.</param>
/// <param name="manifest">What that says, or null where there is none.</param>
internal sealed class CargoPackage(string folder, TomlTable? manifest)
{
    /// <summary>Where its <c>Cargo.toml</c> lies.</summary>
    public string Folder { get; } = folder;

    /// <summary>Its name; where none is written, that of its folder.</summary>
    public string Name { get; } = manifest?.Text("package", "name") ?? (manifest is null ? string.Empty : RelativePath.Name(folder));

    /// <summary>The name of its library in paths.</summary>
    public string LibraryName { get; } = Identifier(manifest?.Text("lib", "name") ?? manifest?.Text("package", "name") ?? RelativePath.Name(folder));

    /// <summary>What its project file says; nothing where there is none.</summary>
    public TomlTable Manifest { get; } = manifest ?? new TomlTable();

    /// <summary>Whether its dependencies are known, so that any other name is none.</summary>
    public bool IsDeclared { get; } = manifest?.Has("package") == true;

    /// <summary>Whether the paths of its uses start at the root of the crate, as they did before 2018.</summary>
    public bool StartsAtRoot { get; set; }

    /// <summary>The crates it builds.</summary>
    public List<CargoTarget> Targets { get; } = [];

    /// <summary>The packages it may use, by their names in paths.</summary>
    public Dictionary<string, CargoDependency> Dependencies { get; } = new(StringComparer.Ordinal);

    /// <summary>Its library, or null.</summary>
    public CargoTarget? Library => Targets.Find(target => target.Kind == CargoTargetKind.Library);

    /// <summary>The name a package has in paths.</summary>
    public static string Identifier(string name) => name.Replace('-', '_');
}
