using Hex.Analysis.Files;
using Hex.Analysis.Syntax;
using Hex.Core.Code;

namespace Hex.Analysis.Resolution.Go;

/// <summary>The packages that are part of what is read, by their folders.</summary>
internal sealed class GoPackages
{
    private readonly Dictionary<string, List<GoPackage>> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GoPackage> _byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GoPackage?> _importable = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, FileSyntax> _files;

    /// <summary>Sorts files into packages.</summary>
    public GoPackages(IReadOnlyDictionary<string, FileSyntax> files)
    {
        _files = files;
        foreach (var (path, syntax) in files)
        {
            var folder = RelativePath.Folder(path);
            if (!_byFolder.TryGetValue(folder, out var packages))
                _byFolder[folder] = packages = [];

            var name = syntax.Namespaces is [var said, ..] ? said : RelativePath.Name(folder);
            var package = packages.Find(each => each.Name == name);
            if (package is null)
                packages.Add(package = new GoPackage(name));

            _byFile[path] = package;

            // Go leaves them out, whatever they say.
            if (RelativePath.Name(path)[0] is not ('_' or '.'))
                package.Add(path, syntax);
        }
    }

    /// <summary>The package of a file.</summary>
    public GoPackage Of(string path) => _byFile[path];

    /// <summary>The package a folder stands for in an import; programs that lie beside it, such as generators, are none of it.</summary>
    /// <returns>The package, or null when the folder has none that can be imported.</returns>
    public GoPackage? At(string folder)
    {
        if (!_importable.TryGetValue(folder, out var package))
            _importable[folder] = package = _byFolder.GetValueOrDefault(folder)?.Where(each => each.Files.Count > 0).OrderBy(each => each.Name == "main").ThenByDescending(each => each.Files.Count).FirstOrDefault();

        return package;
    }

    /// <summary>Whether a folder has Go files, if only tests.</summary>
    public bool HasFolder(string folder) => _byFolder.ContainsKey(folder);

    /// <summary>All that the files import, each with its folder.</summary>
    public IEnumerable<(string Folder, string Path)> Imports => _files
        .SelectMany(file => file.Value.Imports.Where(import => import.Kind == ImportKind.Static).Select(import => (RelativePath.Folder(file.Key), import.Specifier)));
}
