using Hex.Analysis.Files;
using Hex.Analysis.Syntax;
using Hex.Core.Code;

namespace Hex.Analysis.Resolution.Java;

/// <summary>Tells where imports of Java lead, and what files the names in the code belong to.</summary>
internal sealed class JavaResolver : IImportResolver
{
    private readonly IReadOnlyDictionary<string, FileSyntax> _sources;
    private readonly ProjectFileProblems _problems = new();
    private readonly Dictionary<string, JavaPlace> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FileNames> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _roots = new(StringComparer.Ordinal) { "java", "javax" };
    private readonly JavaTypes _types = new();
    private readonly ImportMeanings _imports;
    private readonly JavaHierarchy _hierarchy;

    public JavaResolver(SourceTree tree, IReadOnlyDictionary<string, FileSyntax> sources)
    {
        _sources = sources;
        var modules = new JavaModules(tree, _problems);
        foreach (var (path, syntax) in sources)
        {
            var module = modules.Of(RelativePath.Folder(path));
            var place = new JavaPlace(path, syntax.Namespaces.Count > 0 ? syntax.Namespaces[0] : string.Empty, module.Folder, module.Name);
            _places[path] = place;
            _types.Add(place, syntax);
            _roots.Add(FirstOf(place.Package));
            _roots.UnionWith(syntax.Imports.Select(import => FirstOf(import.Specifier)));
        }

        _imports = new ImportMeanings(_types);
        _hierarchy = new JavaHierarchy(BaseOf);
    }

    /// <inheritdoc />
    public IReadOnlyCollection<SourceProblem> Problems => _problems.All;

    /// <inheritdoc />
    public SourceFile Resolve(string path, SourceLanguage language, FileSyntax syntax)
    {
        var place = _places[path];
        var edges = new FileEdges(place, NamesOf(place));
        foreach (var use in syntax.Uses.Where(use => use.Role != NameRole.Base))
            Lead(use, place, edges);

        return new SourceFile
        {
            Path = path,
            Language = language,
            Unit = place.Unit,
            IsTest = place.IsTest,
            IsEntryPoint = syntax.IsEntryPoint,
            Declarations = syntax.Declarations,
            Imports = edges.All(),
        };
    }

    private static string FirstOf(string name) => name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? name[..dot] : name;

    private FileNames NamesOf(JavaPlace place)
    {
        if (!_names.TryGetValue(place.Path, out var names))
            _names[place.Path] = names = new FileNames(place, [.. _sources[place.Path].Imports.Select(import => _imports.Of(import, place))], _types, _hierarchy);

        return names;
    }

    private NameMeaning BaseOf(JavaType heir, string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
            return NamesOf(heir.Place).FindBase(heir, name);

        var (type, rest) = _types.FindQualified(name, heir.Place);
        if (type is null)
            (type, rest) = (NamesOf(heir.Place).FindBase(heir, name[..dot]).Type, dot + 1);

        return new NameMeaning(Within(type, name, rest).LastOrDefault());
    }

    private void Lead(NameUse use, JavaPlace place, FileEdges edges)
    {
        var dot = use.Name.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0 && char.IsLower(use.Name[0]) && _types.FindQualified(use.Name, place) is { Type: { } top, Next: var rest })
        {
            edges.Add(use, Within(top, use.Name, rest), through: null);
            return;
        }

        var meaning = NamesOf(place).Find(dot < 0 ? use.Name : use.Name[..dot], use.Scope);
        if (meaning.Type is not null)
            edges.Add(use, dot < 0 ? [meaning.Type] : Within(meaning.Type, use.Name, dot + 1), meaning.Through);
        else if (dot > 0 && char.IsLower(use.Name[0]))
            LeadOutside(use, edges);
        else if (use.Role == NameRole.Type && !meaning.MayBeElsewhere)
            edges.Add(use, new ImportTarget.Unresolved(ImportMeanings.Missing));
    }

    // A name with its package; where a value may stand, the first part may be a variable.
    private void LeadOutside(NameUse use, FileEdges edges)
    {
        var package = JavaConventions.PackageOf(use.Name, others: 1);
        if (use.Role == NameRole.Value && !(_roots.Contains(FirstOf(package)) && package.Contains('.', StringComparison.Ordinal)))
            return;

        edges.Add(use, _types.IsOwn(package) ? new ImportTarget.Unresolved(ImportMeanings.Missing) : new ImportTarget.External(package));
    }

    // A type and those of its members that the rest of a name goes through.
    private IEnumerable<JavaType> Within(JavaType? type, string name, int rest)
    {
        while (type is not null)
        {
            yield return type;
            if (rest >= name.Length)
                yield break;

            var end = name.IndexOf('.', rest);
            end = end < 0 ? name.Length : end;
            type = _hierarchy.Member(type, name[rest..end]).Type;
            rest = end + 1;
        }
    }
}
