using Hex.Core.Code;

namespace Hex.Exec.Architecture.Model;

/// <summary>The graph cycles are looked for in: of each language what it loads or builds as one.</summary>
internal sealed class CycleGraph
{
    private readonly Dictionary<string, IReadOnlyList<string>> _edges;
    private readonly Dictionary<(string From, string To), Dependency> _first = [];

    /// <param name="model">The files.</param>
    /// <param name="withApart">Whether types alone, and what is loaded later, count.</param>
    public CycleGraph(ArchitectureModel model, bool withApart)
    {
        var edges = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var use in model.Dependencies.Where(use => use.Via is null && use.Import.Kind != ImportKind.Part && (withApart || !use.IsApart)))
        {
            var (from, to) = (NodeOf(use.From), NodeOf(use.To));
            if (from == to || use.From.Source.Language != use.To.Source.Language || IsModuleTree(use))
                continue;

            (edges.TryGetValue(from, out var targets) ? targets : edges[from] = new SortedSet<string>(StringComparer.Ordinal)).Add(to);
            edges.TryAdd(to, new SortedSet<string>(StringComparer.Ordinal));
            _first.TryAdd((from, to), use);
        }

        _edges = edges.ToDictionary(edge => edge.Key, edge => (IReadOnlyList<string>)[.. edge.Value], StringComparer.Ordinal);
    }

    /// <summary>The strongly connected parts.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Parts() => StrongComponents.Of(_edges);

    /// <summary>The shortest cycle of a part.</summary>
    public IReadOnlyList<string> CycleIn(IReadOnlyList<string> part) => ShortestCycle.In(part, _edges);

    /// <summary>The first use that makes an edge.</summary>
    public Dependency UseBetween(string from, string to) => _first[(from, to)];

    // Modules of a program are loaded one by one; a Go or Java package is a folder, a C# project is built as one.
    private static string NodeOf(ModelFile file) => file.Source.Language switch
    {
        SourceLanguage.Go or SourceLanguage.Java => FolderOf(file.Path),
        SourceLanguage.CSharp => file.Source.Unit.Length > 0 ? file.Source.Unit : FolderOf(file.Path),
        _ => file.Path,
    };

    private static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : ".";

    // In Rust a module and those within it are one tree, and name each other as a matter of course.
    private static bool IsModuleTree(Dependency use) => use.From.Source.Language == SourceLanguage.Rust
        && (IsWithin(use.From.Path, ModuleFolder(use.To.Path)) || IsWithin(use.To.Path, ModuleFolder(use.From.Path)));

    private static bool IsWithin(string path, string folder) => folder.Length == 0 || path.StartsWith($"{folder}/", StringComparison.Ordinal);

    private static string ModuleFolder(string path)
    {
        var folder = path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : string.Empty;
        return path[(path.LastIndexOf('/') + 1)..] is "mod.rs" or "lib.rs" or "main.rs" ? folder : path[..^".rs".Length];
    }
}
