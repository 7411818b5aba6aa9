using Hex.Analysis.Files;
using Hex.Analysis.Syntax;
using Hex.Core.Code;

namespace Hex.Analysis.Resolution.Python;

/// <summary>Finds modules in folders and in packages.</summary>
internal sealed class PythonModules
{
    private static readonly string[] Sources = [".py", ".pyw", ".pyi"];

    // What is compiled to a module that Python loads.
    private static readonly string[] Compiled = [".pyx", ".so", ".pyd"];

    private readonly SourceTree _tree;
    private readonly IReadOnlyDictionary<string, FileSyntax> _files;
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PythonModule?> _known = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<string, string>> _names;
    private readonly Dictionary<string, Dictionary<string, bool>> _bound = new(StringComparer.Ordinal);

    public PythonModules(SourceTree tree, IReadOnlyDictionary<string, FileSyntax> files)
    {
        (_tree, _files, _names) = (tree, files, new(NamesByFolder));
        foreach (var file in files.Keys)
        {
            for (var folder = RelativePath.Folder(file); _folders.Add(folder) && folder.Length > 0; folder = RelativePath.Folder(folder))
            {
            }
        }
    }

    /// <summary>Whether a folder is a package by a file that says so.</summary>
    public bool IsPackage(string folder) => _tree.Has(RelativePath.In(folder, "__init__.py")) || _tree.Has(RelativePath.In(folder, "__init__.pyi"));

    /// <summary>The folder that the whole names of the modules in a folder start at: the first upwards that is no package.</summary>
    public string RootOf(string folder)
    {
        while (folder.Length > 0 && IsPackage(folder))
        {
            folder = RelativePath.Folder(folder);
        }

        return folder;
    }

    /// <summary>The package a folder is.</summary>
    public PythonModule At(string folder) => Known(RelativePath.In(folder, "__init__"), _ => new PythonModule(FilesOf(RelativePath.In(folder, "__init__")), folder, null))!;

    /// <summary>The module of a name in a folder, or null.</summary>
    public PythonModule? Find(string folder, string name) => Known(RelativePath.In(folder, name), Look);

    /// <summary>All modules in a folder, with their names.</summary>
    public IEnumerable<(string Name, PythonModule Module)> AllIn(string folder) =>
        _names.Value[_tree.BehindLinks(folder)].Select(name => (Name: name, Module: Find(folder, name))).Where(each => each.Module is not null)!;

    /// <summary>The module that is found under a name of a package, or null when that name is something in its own file.</summary>
    public PythonModule? Part(PythonModule package, string name)
    {
        if (package.Folder is not { } folder || package.Files.Any(file => IsBound(file, folder, name)))
            return null;

        return Find(folder, name);
    }

    /// <summary>The modules along a way down from a package, as far as there are any.</summary>
    public List<PythonModule> Down(PythonModule from, IEnumerable<string> names)
    {
        var way = new List<PythonModule> { from };
        foreach (var name in names)
        {
            if (way[^1].Folder is not { } folder || Find(folder, name) is not { } next)
                break;

            way.Add(next);
        }

        return way;
    }

    private PythonModule? Known(string path, Func<string, PythonModule?> look)
    {
        if (!_known.TryGetValue(path, out var module))
            _known[path] = module = look(path);

        return module;
    }

    // A package hides a module of its name, and both hide a mere folder.
    private PythonModule? Look(string path)
    {
        var at = _tree.BehindLinks(path);
        if (IsPackage(at))
            return At(at);

        if (FilesOf(at) is { Count: > 0 } files)
            return new PythonModule(files, null, null);

        if (Sources.Concat(Compiled).Select(ending => at + ending).FirstOrDefault(_tree.Has) is { } asset)
            return new PythonModule([], null, asset);

        return _folders.Contains(at) ? At(at) : null;
    }

    private List<string> FilesOf(string stem) => [.. Sources.Select(ending => stem + ending).Where(_files.ContainsKey)];

    // The names that modules in each folder may have.
    private ILookup<string, string> NamesByFolder()
    {
        var endings = Sources.Concat(Compiled).ToHashSet(StringComparer.Ordinal);
        var sources = _tree.Files.Where(file => endings.Contains(Path.GetExtension(file))).ToList();
        var stems = sources.Select(file => file[..^Path.GetExtension(file).Length]);
        var folders = sources.Select(RelativePath.Folder).Distinct(StringComparer.Ordinal).SelectMany(RelativePath.Upwards);
        return stems.Concat(folders).Concat(_tree.Links).Where(path => path.Length > 0).Distinct(StringComparer.Ordinal).ToLookup(RelativePath.Folder, RelativePath.Name, StringComparer.Ordinal);
    }

    private bool IsBound(string file, string folder, string name)
    {
        if (!_bound.TryGetValue(file, out var bound))
            _bound[file] = bound = NamesIn(_files[file], folder);

        return bound.TryGetValue(name, out var isPart) && !isPart;
    }

    // The names a package's own file has, each with whether it is but the module of that name.
    private static Dictionary<string, bool> NamesIn(FileSyntax syntax, string folder)
    {
        var names = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var import in syntax.Imports.Where(import => import.Kind != ImportKind.Dynamic))
        {
            var isOwn = import.Specifier == "." || IsWholeName(import.Specifier, folder);
            foreach (var (name, local) in import.Names.Where(name => name.LocalName.Length > 0))
            {
                var isPart = name == "*" ? import.Specifier.EndsWith($".{local}", StringComparison.Ordinal) : isOwn && name == local;
                names.TryAdd(local, isPart);
            }
        }

        foreach (var declaration in syntax.Declarations)
            names[declaration.Name] = false;

        return names;
    }

    private static bool IsWholeName(string specifier, string folder)
    {
        var path = specifier.Replace('.', '/');
        return folder == path || folder.EndsWith($"/{path}", StringComparison.Ordinal);
    }
}
