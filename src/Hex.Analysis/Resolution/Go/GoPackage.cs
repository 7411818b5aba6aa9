using Hex.Analysis.Syntax;
using Hex.Analysis.Syntax.Go;
using Hex.Core.Code;

namespace Hex.Analysis.Resolution.Go;

/// <summary>The files of a folder that say they belong to the same package.</summary>
/// <param name="name">The name they say.</param>
internal sealed class GoPackage(string name)
{
    private readonly Dictionary<string, List<string>> _declaring = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _testsDeclaring = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeclarationKind> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string File, string Type)>> _signatures = new(StringComparer.Ordinal);
    private readonly HashSet<(string Name, string File)> _places = [];

    /// <summary>The name they say.</summary>
    public string Name { get; } = name;

    /// <summary>The files that are no tests.</summary>
    public List<string> Files { get; } = [];

    /// <summary>Adds a file.</summary>
    public void Add(string path, FileSyntax syntax)
    {
        var isTest = GoConventions.IsTestFile(path);
        if (!isTest)
            Files.Add(path);

        var declaring = isTest ? _testsDeclaring : _declaring;

        // Nobody can name what runs when the package is loaded.
        foreach (var declaration in syntax.Declarations.Where(declaration => declaration.Name != "init"))
        {
            if (!isTest)
                _places.Add((declaration.Name, path));

            if (Append(declaring, declaration.Name, path))
                _kinds.TryAdd(declaration.Name, declaration.Kind);
        }

        foreach (var part in syntax.Imports.Where(import => import.Kind == ImportKind.Part))
            Append(_parts, part.Specifier, path);

        foreach (var use in syntax.Uses.Where(use => use.Role == NameRole.Signature))
        {
            var point = use.Name.IndexOf('.', StringComparison.Ordinal);
            var key = use.Name[..point];
            if (!_signatures.TryGetValue(key, out var types))
                _signatures[key] = types = [];

            types.Add((path, use.Name[(point + 1)..]));
        }
    }

    /// <summary>The files that declare a name: several where each is for a platform of its own.</summary>
    /// <param name="declared">The name.</param>
    /// <param name="withTests">Whether tests count, where no other file declares it.</param>
    public IReadOnlyList<string> Declaring(string declared, bool withTests) =>
        _declaring.TryGetValue(declared, out var files) || (withTests && _testsDeclaring.TryGetValue(declared, out files)) ? files : [];

    /// <summary>What a name is, or null when nothing is declared by it.</summary>
    public DeclarationKind? KindOf(string declared) => _kinds.TryGetValue(declared, out var kind) ? kind : null;

    /// <summary>The files with methods of a type that another file declares.</summary>
    public IReadOnlyList<string> PartsOf(string type) => _parts.GetValueOrDefault(type) ?? [];

    /// <summary>The names that come along with others: the types that their declarations in the same files show to whoever uses them.</summary>
    public IEnumerable<ImportedName> ShownBy(IReadOnlyList<string> names, IReadOnlyList<string> files)
    {
        var all = new List<string>(names);
        var seen = new HashSet<string>(names, StringComparer.Ordinal);
        var places = files.ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < all.Count; index++)
        {
            foreach (var (file, type) in _signatures.GetValueOrDefault(all[index]) ?? [])
            {
                if (places.Contains(file) && _places.Contains((type, file)) && seen.Add(type))
                    all.Add(type);
            }
        }

        return all.Skip(names.Count).Where(GoNames.IsExported).Select(name => new ImportedName(name, name));
    }

    private static bool Append(Dictionary<string, List<string>> lists, string key, string path)
    {
        if (!lists.TryGetValue(key, out var paths))
            lists[key] = paths = [];

        if (paths.Count > 0 && paths[^1] == path)
            return false;

        paths.Add(path);
        return true;
    }
}
