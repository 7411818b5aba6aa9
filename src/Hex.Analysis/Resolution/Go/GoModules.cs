using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.Go;

/// <summary>The modules that are part of what is read, and the paths by which they see each other.</summary>
internal sealed class GoModules
{
    /// <summary>What says that a folder is a module.</summary>
    public const string ModuleFile = "go.mod";

    private const string WorkspaceFile = "go.work";

    private readonly SourceTree _tree;
    private readonly ProjectFileProblems _problems;
    private readonly Dictionary<string, GoModule> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GoModule?> _nearest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ILookup<string, GoRoot>> _workspaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ILookup<string, GoRoot>> _replaced = new(StringComparer.Ordinal);
    private readonly ILookup<string, GoRoot> _all;

    /// <summary>Reads all of them.</summary>
    /// <param name="tree">The files there are.</param>
    /// <param name="problems">Takes what is wrong with them.</param>
    /// <param name="packages">The packages there are.</param>
    public GoModules(SourceTree tree, ProjectFileProblems problems, GoPackages packages)
    {
        (_tree, _problems) = (tree, problems);
        foreach (var file in tree.Files.Where(file => RelativePath.Name(file) == ModuleFile))
            _byFolder[RelativePath.Folder(file)] = ReadModule(file);

        if (!_byFolder.ContainsKey(string.Empty))
            _byFolder[string.Empty] = new GoModule(string.Empty, string.Empty);

        var imports = packages.Imports.ToLookup(import => Of(import.Folder).Folder, import => import.Path, StringComparer.Ordinal);
        foreach (var nameless in _byFolder.Values.Where(module => module.Path.Length == 0).ToList())
            _byFolder[nameless.Folder] = nameless with { Path = PathFromImports.Of(nameless.Folder, imports[nameless.Folder], packages) };

        _nearest.Clear();
        _all = ByPath(_byFolder.Values.OrderBy(module => module.Folder, StringComparer.Ordinal).Select(module => new GoRoot(module.Path, module.Folder)));
        foreach (var file in tree.Files.Where(file => RelativePath.Name(file) == WorkspaceFile))
            _workspaces[RelativePath.Folder(file)] = ByPath(ReadWorkspace(file));
    }

    /// <summary>The module a folder belongs to; where no <c>go.mod</c> says so, what the whole tree looks like.</summary>
    public GoModule Of(string folder)
    {
        if (!_nearest.TryGetValue(folder, out var module))
            _nearest[folder] = module = RelativePath.Upwards(folder).Select(each => _byFolder.GetValueOrDefault(each)).First(found => found is not null);

        return module!;
    }

    /// <summary>What a module sees of what an import path begins with: the longest beginnings first, and of the same one that which it says itself.</summary>
    public IEnumerable<GoRoot> Seen(GoModule module, string path)
    {
        if (!_replaced.TryGetValue(module.Folder, out var replaced))
            _replaced[module.Folder] = replaced = ByPath(module.Replaced);

        var workspace = RelativePath.Upwards(module.Folder).Select(folder => _workspaces.GetValueOrDefault(folder)).FirstOrDefault(found => found is not null);
        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
        {
            var start = path[..end];
            foreach (var root in (workspace?[start] ?? []).Concat(replaced[start]))
                yield return root;

            if (start == module.Path)
                yield return new GoRoot(module.Path, module.Folder);

            foreach (var root in _all[start])
                yield return root;
        }
    }

    private static ILookup<string, GoRoot> ByPath(IEnumerable<GoRoot> roots) => roots.Where(root => root.Path.Length > 0).ToLookup(root => root.Path, StringComparer.Ordinal);

    // old => ../folder, or old v1.2.3 => ../folder
    private static GoRoot? Replacement(string folder, GoDirective directive) =>
        directive.Arguments is [var path, .., "=>", ['.', ..] target] && RelativePath.Resolve(folder, target) is { } at ? new GoRoot(path, at) : null;

    private GoModule ReadModule(string file)
    {
        var folder = RelativePath.Folder(file);
        var directives = GoDirectives.Read(_tree, file, _problems);
        var path = directives.Find(directive => directive is { Verb: "module", Arguments.Count: 1 })?.Arguments[0] ?? string.Empty;
        if (path.Length == 0)
            _problems.Add(file, "it does not say what the module is called");

        return new GoModule(folder, path)
        {
            Replaced = Replacements(folder, directives),
            Required = directives.Where(directive => directive is { Verb: "require", Arguments.Count: > 0 }).Select(directive => directive.Arguments[0]).ToHashSet(StringComparer.Ordinal),
        };
    }

    // What it replaces, then what it uses.
    private List<GoRoot> ReadWorkspace(string file)
    {
        var folder = RelativePath.Folder(file);
        var directives = GoDirectives.Read(_tree, file, _problems);
        var used = directives.Where(directive => directive is { Verb: "use", Arguments.Count: 1 }).Select(directive => RelativePath.Resolve(folder, directive.Arguments[0]))
            .OfType<string>().Select(at => _byFolder.GetValueOrDefault(at)).OfType<GoModule>();
        return [.. Replacements(folder, directives), .. used.Select(module => new GoRoot(module.Path, module.Folder))];
    }

    private static List<GoRoot> Replacements(string folder, List<GoDirective> directives) =>
        [.. directives.Where(directive => directive.Verb == "replace").Select(directive => Replacement(folder, directive)).OfType<GoRoot>()];
}
