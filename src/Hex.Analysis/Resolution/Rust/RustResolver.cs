using Hex.Analysis.Files;
using Hex.Analysis.Syntax;
using Hex.Core.Code;

namespace Hex.Analysis.Resolution.Rust;

/// <summary>Tells where uses of Rust lead.</summary>
internal sealed class RustResolver : IImportResolver
{
    private const string Include = "include!(";

    private readonly SourceTree _tree;
    private readonly IReadOnlyDictionary<string, FileSyntax> _sources;
    private readonly ProjectFileProblems _problems = new();
    private readonly CargoPackages _packages;
    private readonly ModuleTrees _trees;
    private readonly PathResolver _paths;
    private readonly Dictionary<(RustModule Root, string Name), List<RustModule>> _borrowed = [];

    public RustResolver(SourceTree tree, IReadOnlyDictionary<string, FileSyntax> sources)
    {
        (_tree, _sources) = (tree, sources);
        _packages = new CargoPackages(tree, _problems);
        _trees = new ModuleTrees(tree, sources, _packages);
        _paths = new PathResolver(_trees);
    }

    /// <inheritdoc />
    public IReadOnlyCollection<SourceProblem> Problems => _problems.All;

    /// <inheritdoc />
    public SourceFile Resolve(string path, SourceLanguage language, FileSyntax syntax)
    {
        var module = _trees.Of(path);
        var package = _packages.Of(RelativePath.Folder(path));
        var isTest = _trees.IsTest(path) || (package is not null && RustConventions.IsTest(path, package.Folder));

        // What only tests use is no use by the program.
        var imports = syntax.Imports.Where(import => isTest || !import.IsTypeOnly).SelectMany(import => Lead(module, import));
        return new SourceFile
        {
            Path = path,
            Language = language,
            Unit = package?.Name ?? string.Empty,
            IsTest = isTest,
            IsEntryPoint = _trees.Starts(path, syntax.IsEntryPoint),
            Declarations = [.. syntax.Declarations.Select(declaration => declaration.Bases.Count == 0 ? declaration : declaration with { Bases = [.. declaration.Bases.Select(name => ByItsOwnName(module, name))] })],
            Imports = [.. imports],
        };
    }

    // A trait that a use calls otherwise is implemented all the same.
    private static string ByItsOwnName(RustModule module, string name) =>
        module.Facts.UsesOf(name) is [{ Names: [{ Name: not "*" } taken] }, ..] ? taken.Name : name;

    private static Import To(RawImport import, ImportTarget target, IReadOnlyList<ImportedName> names) => new(import.Specifier, import.Kind, import.Line, import.Column, target) { Names = names };

    private IEnumerable<Import> Lead(RustModule file, RawImport import)
    {
        var module = file.Within(import.Scope);
        if (import.Kind == ImportKind.Part)
            return LeadPart(file, module, import);

        if (import.Specifier.EndsWith('!'))
            return Call(module, import);

        if (import.Specifier.StartsWith(Include, StringComparison.Ordinal))
            return [To(import, Included(file.File, import), import.Names)];

        var ends = Ends(module, import);
        if (ends.Count == 0)
            return Unknown(module, import);

        // Where conditions choose, what is not here is for another platform.
        ends = ends.Exists(end => end is not PathEnd.Missing) ? ends.FindAll(end => end is not PathEnd.Missing) : ends[..1];
        return ends.Distinct().Select(end => Lead(module, import, end)).OfType<Import>();
    }

    private IEnumerable<Import> LeadPart(RustModule file, RustModule module, RawImport part)
    {
        var name = part.Names[0].LocalName;
        if (_trees.FileOf(module, part) is not { } found)
        {
            // Where conditions choose, what is not here is for another platform.
            var isElsewhere = module.Facts.Parts.Exists(other => other.Names[0].LocalName == name && _trees.FileOf(module, other) is not null);
            return isElsewhere ? [] : [To(part, new ImportTarget.Unresolved($"there is no file for the module '{name}'"), TakenOf(part))];
        }

        if (found == file.File)
            return [];

        // What lies elsewhere is not the module's own, whoever names it so.
        var target = new ImportTarget.Internal([found]);
        var import = To(part, target, TakenOf(part));
        return RelativePath.IsWithin(found, file.Folder) ? [import] : [import, import with { Kind = ImportKind.Reference, Names = [] }];
    }

    private static IReadOnlyList<ImportedName> TakenOf(RawImport part) => part.Names[0].Name == "*" ? [] : part.Names;

    private ImportTarget Included(string path, RawImport include)
    {
        if (include.Specifier is not [.., '"', ')'] || RelativePath.Resolve(RelativePath.Folder(path), include.Specifier[(Include.Length + 1)..^2]) is not { } file || !_tree.Has(file))
            return include.IsComputed ? new ImportTarget.Computed() : new ImportTarget.Unresolved("there is no such file");

        return _sources.ContainsKey(file) ? new ImportTarget.Internal([file]) : new ImportTarget.Asset(file);
    }

    private List<PathEnd> Ends(RustModule module, RawImport import)
    {
        if (ScopeFacts.IsExternCrate(import))
            return _paths.FindCrate(module, import.Specifier);

        var path = import.Specifier.Split("::");
        return _paths.Find(module, path[^1] == "*" && path.Length > 1 ? path[..^1] : path, import.Kind != ImportKind.Reference);
    }

    // A package that no project file names; of a path in code, the first name may come from a macro or from all that a package offers.
    private static IEnumerable<Import> Unknown(RustModule module, RawImport import)
    {
        var first = import.Specifier.Split("::").First(part => part.Length > 0);
        var isPackage = import.Kind != ImportKind.Reference || (!module.Target.Package.IsDeclared && !RustConventions.IsPrimitive(first));
        return !isPackage ? [] : [To(import, import.IsComputed ? new ImportTarget.Computed() : new ImportTarget.External(first), import.Names)];
    }

    private static Import? Lead(RustModule module, RawImport import, PathEnd end) => end switch
    {
        PathEnd.External { Package: var package } => To(import, new ImportTarget.External(package), import.Names),
        PathEnd.Missing when import.IsComputed => To(import, new ImportTarget.Computed(), import.Names),
        PathEnd.Missing { Reason: var reason } => To(import, new ImportTarget.Unresolved(reason), import.Names),
        PathEnd.Item { In: var found } when found.File == module.File => null,
        PathEnd.Module { Found: var found } when found.File == module.File => null,
        PathEnd.Item { In: var found, Name: var name } => To(import, new ImportTarget.Internal([found.File]), [new ImportedName(found.Scoped(name), LocalName(module, import, name))]),
        PathEnd.Module { Found: var found } => To(import, new ImportTarget.Internal([found.File]), TakenOf(found, module, import)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string LocalName(RustModule module, RawImport import, string name) => import.Kind switch
    {
        ImportKind.Reference => name,
        ImportKind.ReExport => module.Scoped(import.Names[0].LocalName == "*" ? name : import.Names[0].LocalName),
        _ => import.Names[0].LocalName == "*" ? name : import.Names[0].LocalName,
    };

    // Of a module as such nothing is taken yet: what is, stands in the code as a path.
    private static IReadOnlyList<ImportedName> TakenOf(RustModule found, RustModule module, RawImport import)
    {
        var isOffered = import.Kind == ImportKind.ReExport;
        if (ScopeFacts.IsExternCrate(import) || import.Names is not [{ Name: "*" }])
            return isOffered ? [new ImportedName("*", module.Scoped(import.Names[0].LocalName))] : [];

        if (found.Scope.Length == 0)
            return [new ImportedName("*", "*")];

        return [.. found.Facts.Items.Concat(found.Facts.BroughtIn).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => new ImportedName(found.Scoped(name), isOffered ? module.Scoped(name) : name))];
    }

    // A macro is seen by its bare name in all that follows it, where nothing else brings it in.
    private IEnumerable<Import> Call(RustModule module, RawImport call)
    {
        var name = call.Specifier[..^1];
        if (module.Facts.Macros.ContainsKey(name) || module.Facts.UsesOf(name).Count > 0)
            return [];

        var found = _trees.MacrosOf(module.Root).GetValueOrDefault(name) ?? Borrowed(module, name);
        var files = found.Select(each => each.File).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return files.Count == 0 || files.Contains(module.File) ? []
            : [To(call, new ImportTarget.Internal(files), [new ImportedName(found[0].Scoped(name), name)])];
    }

    // #[macro_use] extern crate x;
    private List<RustModule> Borrowed(RustModule module, string name)
    {
        if (!_borrowed.TryGetValue((module.Root, name), out var found))
        {
            _borrowed[(module.Root, name)] = found = [.. module.Root.Facts.ExternCrates
                .SelectMany(use => _paths.FindCrate(module.Root, use.Specifier)).OfType<PathEnd.Module>()
                .SelectMany(library => _trees.MacrosOf(library.Found).GetValueOrDefault(name) ?? []).Where(macro => macro.Facts.Macros[name])];
        }

        return found;
    }
}
