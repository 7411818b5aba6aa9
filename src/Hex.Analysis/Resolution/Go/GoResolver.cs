using Hex.Analysis.Files;
using Hex.Analysis.Syntax;
using Hex.Analysis.Syntax.Go;
using Hex.Core.Code;

namespace Hex.Analysis.Resolution.Go;

/// <summary>Tells where imports of Go lead, and which files of a package use each other.</summary>
internal sealed class GoResolver : IImportResolver
{
    private readonly ProjectFileProblems _problems = new();
    private readonly GoPackages _packages;
    private readonly GoModules _modules;
    private readonly GoPaths _paths;

    public GoResolver(SourceTree tree, IReadOnlyDictionary<string, FileSyntax> files)
    {
        _packages = new GoPackages(files);
        _modules = new GoModules(tree, _problems, _packages);
        _paths = new GoPaths(tree, _packages, _modules);
    }

    /// <inheritdoc />
    public IReadOnlyCollection<SourceProblem> Problems => _problems.All;

    /// <inheritdoc />
    public SourceFile Resolve(string path, SourceLanguage language, FileSyntax syntax)
    {
        var folder = RelativePath.Folder(path);
        var uses = new GoUses(syntax);
        var own = _packages.Of(path);
        var imported = new Dictionary<string, GoPackage>(StringComparer.Ordinal);
        var imports = new List<Import>();
        foreach (var import in syntax.Imports.Where(import => import.Kind == ImportKind.Static))
        {
            var found = _paths.Find(folder, import.Specifier);
            imports.Add(found.Package is { } package ? Taken(import, package, folder == found.Folder, uses, own, imported) : Elsewhere(import, found.Elsewhere!, uses));
        }

        imports.AddRange(syntax.Imports.Where(import => import.Kind == ImportKind.Reference).Select(link => Linked(link, _paths.Find(folder, link.Specifier), own)).OfType<Import>());
        imports.AddRange(new GoReferences(path, syntax, own, imported).Find(uses));
        return new SourceFile
        {
            Path = path,
            Language = language,
            Unit = _modules.Of(folder).Path,
            IsTest = GoConventions.IsTest(path),
            IsEntryPoint = syntax.IsEntryPoint,
            Declarations = syntax.Declarations,
            Imports = [.. imports.OrderBy(import => import.Line).ThenBy(import => import.Column)],
        };
    }

    private static string? Alias(RawImport import) => import.Names is [var name] ? name.LocalName : null;

    private static Import Taken(RawImport import, GoPackage package, bool isOwnFolder, GoUses uses, GoPackage own, Dictionary<string, GoPackage> imported)
    {
        var alias = Alias(import);
        imported.TryAdd(alias ?? package.Name, package);
        List<string> names = alias switch
        {
            "_" => [],
            "." => [.. uses.Heads.Keys.Where(name => GoNames.IsExported(name) && own.Declaring(name, withTests: true).Count == 0 && package.Declaring(name, isOwnFolder).Count > 0)],
            _ => uses.Of(alias ?? package.Name),
        };

        // Only tests beside a package see what its own tests declare for them.
        string[] files = [.. names.SelectMany(name => package.Declaring(name, isOwnFolder)).Distinct().Order(StringComparer.Ordinal)];
        return import.To(new ImportTarget.Internal(files.Length > 0 ? files : package.Files)) with
        {
            Names = names.Count == 0 && alias == "." ? [new("*", ".")] : [.. names.Select(name => new ImportedName(name, name)), .. package.ShownBy(names, files)],
        };
    }

    private static Import? Linked(RawImport link, GoTarget found, GoPackage own)
    {
        if (found.Package is not { } package)
            return link.To(found.Elsewhere!);

        var files = package.Declaring(link.Names[0].Name, withTests: false);
        return package == own ? null : link.To(new ImportTarget.Internal(files.Count > 0 ? files : package.Files));
    }

    private static Import Elsewhere(RawImport import, ImportTarget target, GoUses uses)
    {
        var local = Alias(import) is { } alias ? [alias] : GoConventions.LikelyNames(import.Specifier);
        var names = local.Select(uses.Of).FirstOrDefault(taken => taken.Count > 0) ?? [];
        return import.To(target) with { Names = Alias(import) == "." ? import.Names : [.. names.Select(name => new ImportedName(name, name))] };
    }
}
