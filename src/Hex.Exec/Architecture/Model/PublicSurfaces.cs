using Hex.Core.Code;

namespace Hex.Exec.Architecture.Model;

/// <summary>What packages offer to programs that are not read here.</summary>
internal sealed class PublicSurfaces
{
    private static readonly HashSet<string> SurfaceNames = new(StringComparer.Ordinal) { "index", "lib", "__init__", "main", "mod" };
    private static readonly HashSet<string> SourceFolders = new(StringComparer.Ordinal) { "", "src/", "lib/", "source/" };

    private readonly HashSet<ModelFile> _files;
    private readonly HashSet<string> _open;

    private PublicSurfaces(HashSet<ModelFile> files, HashSet<string> open) => (_files, _open) = (files, open);

    public static PublicSurfaces In(ArchitectureModel model)
    {
        var files = new HashSet<ModelFile>();
        var open = new HashSet<string>(StringComparer.Ordinal);
        var usedByOthers = model.Dependencies.Where(use => use.From.Source.Unit != use.To.Source.Unit).Select(use => use.To.Source.Unit).ToHashSet(StringComparer.Ordinal);
        foreach (var unit in model.Sources.GroupBy(file => file.Source.Unit, StringComparer.Ordinal))
        {
            var root = CommonFolder([.. unit.Select(file => file.Path)]);
            var surface = unit.Where(file => IsSurface(file, root)).ToList();
            files.UnionWith(surface);
            files.UnionWith(OfferedModules(surface, model));

            // A library that nothing here uses is made for others; which part of it, only its index tells.
            if (surface.Count == 0 && !unit.Any(file => file.IsRoot || file.Source.IsEntryPoint) && !usedByOthers.Contains(unit.Key))
                open.Add(unit.Key);
        }

        return new PublicSurfaces(files, open);
    }

    /// <summary>Whether all a file offers is offered to other programs.</summary>
    public bool Holds(ModelFile file) => _files.Contains(file);

    /// <summary>Whether nobody can tell what of a file's package other programs use.</summary>
    public bool IsOpen(ModelFile file) => _open.Contains(file.Source.Unit)
        || (file.Source.Language == SourceLanguage.Go && file.Path.StartsWith("pkg/", StringComparison.Ordinal));

    private static bool IsSurface(ModelFile file, string root)
    {
        var slash = file.Path.LastIndexOf('/') + 1;
        var folder = file.Path[root.Length..slash];
        var isProgram = file.Source.Language == SourceLanguage.Rust && file.Path[slash..] == "main.rs";
        return SurfaceNames.Contains(Layers.WiringNames.Stem(file.Path[slash..])) && SourceFolders.Contains(folder) && !isProgram
            && file.Source.Language is SourceLanguage.TypeScript or SourceLanguage.JavaScript or SourceLanguage.Python or SourceLanguage.Rust;
    }

    // What "pub mod" names in a library of Rust is offered with all that is public in it.
    private static HashSet<ModelFile> OfferedModules(List<ModelFile> surface, ArchitectureModel model)
    {
        var offered = new HashSet<ModelFile>();
        var open = new Stack<ModelFile>(surface.Where(file => file.Source.Language == SourceLanguage.Rust));
        while (open.TryPop(out var file))
        {
            foreach (var part in file.Source.Imports.Where(import => import is { Kind: ImportKind.Part, Names.Count: > 0 }))
            {
                foreach (var target in model.TargetsOf(part).Where(offered.Add))
                    open.Push(target);
            }
        }

        return offered;
    }

    private static string CommonFolder(List<string> paths)
    {
        var common = paths[0][..(paths[0].LastIndexOf('/') + 1)];
        foreach (var path in paths)
        {
            while (!path.StartsWith(common, StringComparison.Ordinal))
                common = common[..(common[..^1].LastIndexOf('/') + 1)];
        }

        return common;
    }
}
