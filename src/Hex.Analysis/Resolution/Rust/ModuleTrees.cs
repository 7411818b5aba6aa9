using Hex.Analysis.Files;
using Hex.Analysis.Syntax;

namespace Hex.Analysis.Resolution.Rust;

/// <summary>The modules of all crates, found from their roots by what the files say.</summary>
internal sealed class ModuleTrees
{
    private static readonly HashSet<ScopeFacts> Nothing = [];

    // One file may be a module in several places, each with modules of its own below: files that name each other so twice would double with each step.
    private const int MostPlaces = 64;

    // Nobody writes modules in modules so deep; what lies deeper is read by its place.
    private const int MostDepth = 200;

    private readonly SourceTree _tree;
    private readonly Dictionary<string, Dictionary<string, ScopeFacts>> _facts;
    private readonly Dictionary<string, List<RustModule>> _byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<CargoTarget, RustModule> _roots = [];
    private readonly Dictionary<CargoPackage, Dictionary<string, (int Place, RustModule Root)>> _rootsByFolder = [];
    private readonly Dictionary<string, HashSet<ScopeFacts>> _having = new(StringComparer.Ordinal);
    private readonly Dictionary<RustModule, Dictionary<string, List<RustModule>>> _macros = [];
    private readonly Queue<RustModule> _open = new();

    /// <summary>Finds them.</summary>
    public ModuleTrees(SourceTree tree, IReadOnlyDictionary<string, FileSyntax> files, CargoPackages packages)
    {
        _tree = tree;
        _facts = files.ToDictionary(file => file.Key, file => ScopeFacts.Of(file.Value), StringComparer.Ordinal);
        foreach (var facts in _facts.Values.SelectMany(scopes => scopes.Values))
            AddNames(facts);

        foreach (var target in packages.All.SelectMany(package => package.Targets).Where(target => files.ContainsKey(target.Root)))
            AddRoot(target);

        // A file that no module names still is somewhere.
        foreach (var file in files.Keys.OrderBy(file => file.Count(letter => letter == '/')).ThenBy(file => file, StringComparer.Ordinal))
        {
            if (!_byFile.ContainsKey(file))
                AddOrphan(file, packages.Of(RelativePath.Folder(file)));
        }
    }

    /// <summary>What has something of a name.</summary>
    public IReadOnlySet<ScopeFacts> Having(string name) => _having.GetValueOrDefault(name) ?? Nothing;

    /// <summary>The module a file is, in the crate that counts most.</summary>
    public RustModule Of(string file) => _byFile[file].MinBy(module => (module.IsTest, module.Target.Kind))!;

    /// <summary>Whether only tests reach a file.</summary>
    public bool IsTest(string file) => _byFile[file].TrueForAll(module => module.IsTest);

    /// <summary>Whether a file is the root of a crate that is started.</summary>
    public bool Starts(string file, bool hasMain) => _byFile[file].Exists(module => module.Parent is null && module.Target.Root == file && module.Target.Kind switch
    {
        CargoTargetKind.Binary or CargoTargetKind.Example or CargoTargetKind.Build => true,
        CargoTargetKind.None => hasMain && !module.Target.Package.IsDeclared,
        _ => false,
    });

    /// <summary>The root of a crate, or null where it is not among what was read.</summary>
    public RustModule? RootOf(CargoTarget? target) => target is null ? null : _roots.GetValueOrDefault(target);

    /// <summary>The macros of a crate by their names, each with the modules that declare it.</summary>
    public Dictionary<string, List<RustModule>> MacrosOf(RustModule root)
    {
        if (_macros.TryGetValue(root, out var macros))
            return macros;

        _macros[root] = macros = new(StringComparer.Ordinal);
        var open = new Stack<RustModule>([root]);
        while (open.TryPop(out var module))
        {
            foreach (var name in module.Facts.Macros.Keys)
            {
                if (!macros.TryAdd(name, [module]))
                    macros[name].Add(module);
            }

            foreach (var child in module.Children)
                open.Push(child);
        }

        return macros;
    }

    /// <summary>The file that a module names for another one.</summary>
    /// <returns>Its path, or null when there is none.</returns>
    public string? FileOf(RustModule module, RawImport part)
    {
        var name = part.Names[0].LocalName;
        if (part.Specifier == name)
            return new[] { $"{name}.rs", $"{name}/mod.rs" }.Select(file => RelativePath.In(module.Folder, file)).FirstOrDefault(_facts.ContainsKey);

        var folder = module.Scope.Length == 0 ? RelativePath.Folder(module.File) : module.Folder;
        return RelativePath.Resolve(folder, part.Specifier) is { } path && _facts.ContainsKey(path) ? path : null;
    }

    private void AddNames(ScopeFacts facts)
    {
        foreach (var name in facts.Names)
        {
            if (!_having.TryGetValue(name, out var having))
                _having[name] = having = [];

            having.Add(facts);
        }
    }

    private void AddRoot(CargoTarget target)
    {
        var root = new RustModule(target, null, target.Root, string.Empty, _facts[target.Root][string.Empty])
        {
            Folder = RelativePath.Folder(target.Root),
            IsTest = target.Kind == CargoTargetKind.Test,
        };
        _roots[target] = root;
        Grow(root);
    }

    private void AddOrphan(string file, CargoPackage? package)
    {
        package ??= new CargoPackage(RelativePath.Folder(file), null);
        var root = RootAround(file, package);
        var target = root?.Target ?? new CargoTarget(package, CargoTargetKind.None, file);
        Grow(new RustModule(target, root is null ? null : Above(root, file), file, string.Empty, _facts[file][string.Empty])
        {
            Folder = FolderFor(file, isRoot: root is null),
            IsTest = RustConventions.IsTest(file, package.Folder),
        });
    }

    // Of the libraries and programs in whose folder a file lies, the first.
    private RustModule? RootAround(string file, CargoPackage package)
    {
        if (!_rootsByFolder.TryGetValue(package, out var roots))
        {
            _rootsByFolder[package] = roots = new(StringComparer.Ordinal);
            foreach (var (place, target) in package.Targets.Index().Where(target => target.Item.Kind <= CargoTargetKind.Binary))
            {
                if (RootOf(target) is { } root)
                    roots.TryAdd(RelativePath.Folder(target.Root), (place, root));
            }
        }

        return RelativePath.Upwards(RelativePath.Folder(file)).Where(roots.ContainsKey).Select(folder => roots[folder]).OrderBy(root => root.Place).Select(root => root.Root).FirstOrDefault();
    }

    // The deepest module whose folder the file lies in.
    private static RustModule Above(RustModule root, string file)
    {
        var module = root;
        var folder = RelativePath.Folder(file);
        while (module.Children.FirstOrDefault(child => child.Folder.Length > module.Folder.Length && RelativePath.IsWithin(folder, child.Folder)) is { } deeper)
            module = deeper;

        return module;
    }

    private static string FolderFor(string file, bool isRoot)
    {
        var folder = RelativePath.Folder(file);
        return isRoot || RelativePath.Name(file) == "mod.rs" ? folder : RelativePath.In(folder, RelativePath.Name(file)[..^".rs".Length]);
    }

    private void Grow(RustModule first)
    {
        Enter(first);
        while (_open.TryDequeue(out var module))
        {
            foreach (var name in module.Facts.Modules)
                AddInline(module, name);

            foreach (var part in module.Facts.Parts)
                AddFile(module, part);
        }
    }

    private void Enter(RustModule module)
    {
        if (module.Scope.Length == 0 && !_byFile.TryAdd(module.File, [module]))
            _byFile[module.File].Add(module);

        _open.Enqueue(module);
    }

    private void AddInline(RustModule module, string name)
    {
        var scope = module.Scoped(name);
        var child = new RustModule(module.Target, module, module.File, scope, _facts[module.File][scope]) { Folder = RelativePath.In(module.Folder, name), IsTest = module.IsTest };
        module.Add(name, child);
        Enter(child);
    }

    private void AddFile(RustModule module, RawImport part)
    {
        var name = part.Names[0].LocalName;
        if (module.Depth >= MostDepth || FileOf(module, part) is not { } file || IsAround(module, file) || (_byFile.TryGetValue(file, out var places) && places.Count >= MostPlaces))
            return;

        // Conditions may name one file several times.
        var isTest = module.IsTest || part.IsTypeOnly;
        if (module.Child(name).Find(child => child.File == file) is { } known)
        {
            known.IsTest &= isTest;
            return;
        }

        var child = new RustModule(module.Target, module, file, string.Empty, _facts[file][string.Empty]) { Folder = FolderFor(file, isRoot: part.Specifier != name), IsTest = isTest };
        module.Add(name, child);
        Enter(child);
    }

    private static bool IsAround(RustModule module, string file)
    {
        for (var around = module; around is not null; around = around.Parent)
        {
            if (around.File == file && around.Scope.Length == 0)
                return true;
        }

        return false;
    }
}
