using Hex.Analysis.Files;
using Hex.Analysis.Syntax;
using Hex.Analysis.Syntax.CSharp;
using Hex.Core.Code;

namespace Hex.Analysis.Resolution.CSharp;

/// <summary>Tells which files the names in a file of C# lead to.</summary>
/// <remarks>A using brings names into reach and is no use by itself; the types that are named, and the extension methods that are called, are.</remarks>
internal sealed class CSharpResolver : IImportResolver
{
    // Whoever writes a name of these in full has no using for it.
    private static readonly string[] PlatformRoots = ["System", "Microsoft"];

    private readonly ProjectFileProblems _problems = new();
    private readonly CSharpProjects _projects;
    private readonly TypeTable _types;
    private readonly ILookup<CSharpProject?, ProjectUsing> _projectWide;
    private readonly Dictionary<string, ProjectScope> _scopes = new(StringComparer.Ordinal);

    public CSharpResolver(SourceTree tree, IReadOnlyDictionary<string, FileSyntax> sources)
    {
        _projects = new CSharpProjects(tree, _problems);
        _types = new TypeTable(_projects, sources);
        _projectWide = sources
            .SelectMany(source => source.Value.Imports.Where(import => import.Scope == UsingReader.ProjectWide).Select(import => (Project: _projects.Of(source.Key), Using: ProjectUsing.Of(import))))
            .Concat(_projects.All.SelectMany(project => project.Usings.Select(each => (Project: (CSharpProject?)project, Using: each))))
            .ToLookup(row => row.Project, row => row.Using);
    }

    /// <inheritdoc />
    public IReadOnlyCollection<SourceProblem> Problems => _problems.All;

    /// <inheritdoc />
    public SourceFile Resolve(string path, SourceLanguage language, FileSyntax syntax)
    {
        var project = _projects.Of(path);
        var shared = SharedIn(project);
        var scope = new NameScope(_types, project, syntax, shared);
        var external = new HashSet<string>(PlatformRoots, StringComparer.Ordinal);
        var imports = new List<Import>();
        foreach (var directive in syntax.Imports)
        {
            var import = Lead(directive, scope);
            imports.Add(import);
            if (import.Target is ImportTarget.External)
                external.Add(import.Specifier.Split('.')[0]);
        }

        external.UnionWith(shared.OutsideRoots);
        imports.AddRange(PartsOf(path, project, syntax));
        imports.AddRange(new FileReferences(path, project, _types, scope, external).Of(syntax.Uses));
        return new SourceFile
        {
            Path = path,
            Language = language,
            Unit = project?.Name ?? string.Empty,
            IsTest = CSharpConventions.IsTest(path, project),
            IsEntryPoint = syntax.IsEntryPoint,
            Declarations = syntax.Declarations,
            Imports = [.. imports.OrderBy(import => import.Line).ThenBy(import => import.Column)],
        };
    }

    private ProjectScope SharedIn(CSharpProject? project)
    {
        var key = project?.Path ?? string.Empty;
        if (!_scopes.TryGetValue(key, out var shared))
            _scopes[key] = shared = new ProjectScope(_projectWide[project], each => IsOutside(each, project));

        return shared;
    }

    // Where only the whole project says so, the root must not be one of the tree's own.
    private bool IsOutside(ProjectUsing each, CSharpProject? project) =>
        !_types.HasNamespace(each.Name.Split('.')[0]) && ((each.Alias is null && !each.IsStatic) || _types.Find(each.Name, project).Count == 0);

    // What is used through a namespace is told where it is used; a static one or an alias names a type.
    private Import Lead(RawImport directive, NameScope scope)
    {
        var isNamespace = directive.Names is [{ Name: "*" }];
        if (!isNamespace && scope.Find(directive.Specifier, out var fullName) is { Count: > 0 } files)
            return directive.To(new ImportTarget.Internal(files)) with { Names = [new(_types.OutermostOf(fullName), fullName)] };

        var target = _types.OwnsNamespace(directive.Specifier) ? new ImportTarget.Internal([]) : (ImportTarget)new ImportTarget.External(directive.Specifier);
        return directive.To(target) with { Names = [] };
    }

    // Each part holds the next one, and the last the first: with every other one, thousands of parts would make millions of edges.
    private IEnumerable<Import> PartsOf(string path, CSharpProject? project, FileSyntax syntax)
    {
        var declarations = syntax.Declarations.DistinctBy(each => each.Name).ToDictionary(each => each.Name, StringComparer.Ordinal);
        return from type in syntax.Types
               let files = _types.Find(type, project)
               where files.Count > 1 && project is not null
               let declaration = declarations.GetValueOrDefault(CSharpConventions.SimpleName(type))
               select new Import(type, ImportKind.Part, declaration?.Line ?? 1, declaration?.Column ?? 1, new ImportTarget.Internal([_types.PartAfter(type, project, path)]));
    }
}
