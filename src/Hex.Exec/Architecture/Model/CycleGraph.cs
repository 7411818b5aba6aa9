using Hex.Core.Code;

namespace Hex.Exec.Architecture.Model;

/// <summary>The graph cycles are looked for in: of each language what it loads or builds as one.</summary>
internal sealed class CycleGraph
{
    private readonly string[] _names;
    private readonly int[][] _edges;
    private readonly Dictionary<(int From, int To), Dependency> _first = [];
    private readonly HashSet<(ModelFile Module, ModelFile Part)> _modules;

    /// <param name="model">The files.</param>
    /// <param name="withApart">Whether types alone, and what is loaded later, count.</param>
    public CycleGraph(ArchitectureModel model, bool withApart)
    {
        string[] nodes = [.. model.Files.Select(NodeOf)];
        _names = [.. nodes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var numbers = _names.Index().ToDictionary(name => name.Item, name => name.Index, StringComparer.Ordinal);
        int[] numberOf = [.. nodes.Select(node => numbers[node])];
        _modules = [.. model.Dependencies.Where(use => use.Import.Kind == ImportKind.Part).Select(use => (use.From, use.To))];
        foreach (var use in model.Dependencies)
        {
            if (use.Via is not null || use.Import.Kind == ImportKind.Part || (use.IsApart && !withApart))
                continue;

            var (from, to) = (numberOf[use.From.Index], numberOf[use.To.Index]);
            if (from != to && use.From.Source.Language == use.To.Source.Language && !IsModuleTree(use))
                _first.TryAdd((from, to), use);
        }

        var targets = _first.Keys.ToLookup(edge => edge.From, edge => edge.To);
        _edges = [.. Enumerable.Range(0, _names.Length).Select(node => (int[])[.. targets[node].Order()])];
    }

    /// <summary>The strongly connected parts.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Parts() => StrongComponents.Of(_edges);

    /// <summary>The shortest cycle of a part.</summary>
    public IReadOnlyList<int> CycleIn(IReadOnlyList<int> part) => ShortestCycle.In(part, _edges);

    /// <summary>The name of a node.</summary>
    public string NameOf(int node) => _names[node];

    /// <summary>The first use that makes an edge.</summary>
    public Dependency UseBetween(int from, int to) => _first[(from, to)];

    // Modules of a program are loaded one by one; a Go or Java package is a folder, a C# project is built as one.
    private static string NodeOf(ModelFile file) => file.Source.Language switch
    {
        SourceLanguage.Go or SourceLanguage.Java => FolderOf(file.Path),
        SourceLanguage.CSharp => file.Source.Unit.Length > 0 ? file.Source.Unit : FolderOf(file.Path),
        _ => file.Path,
    };

    private static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : ".";

    // In Rust a module and those within it are one tree, and name each other as a matter of course.
    private bool IsModuleTree(Dependency use) => use.From.Source.Language == SourceLanguage.Rust
        && (_modules.Contains((use.From, use.To)) || _modules.Contains((use.To, use.From))
            || IsWithin(use.From.Path, ModuleFolder(use.To.Path)) || IsWithin(use.To.Path, ModuleFolder(use.From.Path)));

    private static bool IsWithin(string path, string folder) => folder.Length == 0 || path.StartsWith($"{folder}/", StringComparison.Ordinal);

    private static string ModuleFolder(string path)
    {
        var folder = path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : string.Empty;
        return path[(path.LastIndexOf('/') + 1)..] is "mod.rs" or "lib.rs" or "main.rs" ? folder : path[..^".rs".Length];
    }
}
