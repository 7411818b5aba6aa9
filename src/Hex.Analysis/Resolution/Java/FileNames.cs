namespace Hex.Analysis.Resolution.Java;

/// <summary>What simple names mean in one file.</summary>
internal sealed class FileNames
{
    private readonly JavaPlace _place;
    private readonly JavaTypes _types;
    private readonly JavaHierarchy _hierarchy;
    private readonly Dictionary<string, ImportMeaning> _single = new(StringComparer.Ordinal);
    private readonly List<ImportMeaning> _open;
    private readonly Dictionary<string, JavaType> _ownByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JavaType> _ownByPath = new(StringComparer.Ordinal);
    private readonly JavaType? _nameless;

    public FileNames(JavaPlace place, IReadOnlyList<ImportMeaning> imports, JavaTypes types, JavaHierarchy hierarchy)
    {
        (_place, _types, _hierarchy) = (place, types, hierarchy);
        Imports = imports;
        _open = [.. imports.Where(import => import.Name is null)];
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

        foreach (var import in _open)
        {
            var found = import.Package is { } package ? new NameMeaning(_types.Find(package, name, _place))
                : import.Type is { } type ? _hierarchy.Member(type, name)
                : new NameMeaning(null) { MayBeElsewhere = true };
            if (found.Type is not null)
                return found with { Through = import.Import };

            isOpen |= found.MayBeElsewhere;
        }

        return new NameMeaning(null) { MayBeElsewhere = isOpen || JavaLang.Has(name) };
    }

    private NameMeaning OfImport(ImportMeaning import)
    {
        if (import.Type is not { } type)
            return new NameMeaning(null) { MayBeElsewhere = true, Through = import.Import };

        var found = import.Member is { } member ? _hierarchy.Member(type, member) : new NameMeaning(type);
        return found with { MayBeElsewhere = true, Through = import.Import };
    }
}
