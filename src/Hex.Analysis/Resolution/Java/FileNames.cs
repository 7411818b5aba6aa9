namespace Hex.Analysis.Resolution.Java;

/// <summary>What simple names mean in one file.</summary>
internal sealed class FileNames
{
    private readonly JavaPlace _place;
    private readonly JavaTypes _types;
    private readonly JavaHierarchy _hierarchy;
    private readonly Dictionary<string, ImportMeaning> _single = new(StringComparer.Ordinal);
    private readonly List<(int Place, ImportMeaning Import)> _open;
    private readonly bool _opensOutside;
    private readonly Dictionary<string, (int Place, ImportMeaning Import)> _openPackages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JavaType> _ownByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JavaType> _ownByPath = new(StringComparer.Ordinal);
    private readonly JavaType? _nameless;

    public FileNames(JavaPlace place, IReadOnlyList<ImportMeaning> imports, JavaTypes types, JavaHierarchy hierarchy)
    {
        (_place, _types, _hierarchy) = (place, types, hierarchy);
        Imports = imports;
        _open = [.. imports.Index().Where(import => import.Item is { Name: null, Type: not null })];
        _opensOutside = imports.Any(import => import is { Name: null, Type: null, Package: null });
        foreach (var opened in imports.Index().Where(import => import.Item is { Name: null, Type: null, Package: not null }))
            _openPackages.TryAdd(opened.Item.Package!, opened);

        foreach (var own in types.Of(place))
        {
            _ownByName.TryAdd(own.Name, own);
            _ownByPath.TryAdd(own.Path, own);
        }

        _nameless = _ownByName.GetValueOrDefault(string.Empty);
        foreach (var import in imports)
        {
            // A name may stand for a type and for members that are no types.
            if (import.Name is { } name && !(import.Member is not null && _single.ContainsKey(name)))
                _single[name] = import;
        }
    }

    /// <summary>What the file imports.</summary>
    public IReadOnlyList<ImportMeaning> Imports { get; }

    /// <summary>What a name means in the code.</summary>
    /// <param name="name">The name.</param>
    /// <param name="scope">The type of the file in whose body it stands, or empty.</param>
    public NameMeaning Find(string name, string scope)
    {
        if (_single.TryGetValue(name, out var single))
            return OfImport(single);

        if (_ownByName.TryGetValue(name, out var own))
            return new NameMeaning(own);

        var isOpen = false;
        for (var heir = scope.Length == 0 ? null : _ownByPath.GetValueOrDefault(scope); heir is not null; heir = heir.Enclosing)
        {
            var member = _hierarchy.Member(heir, name);
            isOpen |= member.MayBeElsewhere;
            if (member.Type is not null)
                return member;
        }

        // Where a type without a name stands is not known: it is asked when nobody else knows.
        var around = FindAround(name, isOpen);
        if (around.Type is not null || _nameless is null)
            return around;

        var inherited = _hierarchy.Member(_nameless, name);
        return inherited with { MayBeElsewhere = inherited.MayBeElsewhere || around.MayBeElsewhere };
    }

    /// <summary>What a name means where a type of the file says what it extends.</summary>
    public NameMeaning FindBase(JavaType heir, string name)
    {
        var isOpen = false;
        for (var around = heir.Enclosing; around is not null; around = around.Enclosing)
        {
            if (around.Name == name)
                return new NameMeaning(around);

            var member = _hierarchy.Member(around, name);
            isOpen |= member.MayBeElsewhere;
            if (member.Type is not null)
                return member;
        }

        return _single.TryGetValue(name, out var single) ? OfImport(single) : FindAround(name, isOpen);
    }

    // The package, and what is opened as a whole.
    private NameMeaning FindAround(string name, bool isOpen)
    {
        if (_types.Find(_place.Package, name, _place) is { } neighbour)
            return new NameMeaning(neighbour);

        var package = OpenPackageOf(name);
        foreach (var (place, import) in _open)
        {
            // What stands first counts.
            if (package is { } before && before.Place < place)
                break;

            var found = _hierarchy.Member(import.Type!, name);
            if (found.Type is not null)
                return found with { Through = import.Import };

            isOpen |= found.MayBeElsewhere;
        }

        if (package is { } opened)
            return new NameMeaning(_types.Find(opened.Import.Package!, name, _place)) { Through = opened.Import.Import };

        return new NameMeaning(null) { MayBeElsewhere = isOpen || _opensOutside || JavaLang.Has(name) };
    }

    // Of the packages that have such a type and those that are opened, the fewer are gone through.
    private (int Place, ImportMeaning Import)? OpenPackageOf(string name)
    {
        var packages = _types.PackagesOf(name);
        var found = packages.Count <= _openPackages.Count
            ? packages.Where(_openPackages.ContainsKey).Select(package => _openPackages[package])
            : _openPackages.Values.Where(opened => _types.Find(opened.Import.Package!, name, _place) is not null);
        return found.Cast<(int Place, ImportMeaning Import)?>().MinBy(opened => opened!.Value.Place);
    }

    private NameMeaning OfImport(ImportMeaning import)
    {
        if (import.Type is not { } type)
            return new NameMeaning(null) { MayBeElsewhere = true, Through = import.Import };

        var found = import.Member is { } member ? _hierarchy.Member(type, member) : new NameMeaning(type);
        return found with { MayBeElsewhere = true, Through = import.Import };
    }
}
