namespace Hex.Analysis.Resolution.Java;

/// <summary>What types inherit of the types they extend and implement.</summary>
/// <param name="baseOf">Finds the type that another one names as its base.</param>
internal sealed class JavaHierarchy(Func<JavaType, string, NameMeaning> baseOf)
{
    private static readonly Bases None = new([], false);

    private readonly Dictionary<JavaType, Bases> _bases = [];

    /// <summary>What a name means as a type that another one has or inherits.</summary>
    public NameMeaning Member(JavaType type, string name)
    {
        if (type.Member(name) is { } own)
            return new NameMeaning(own);

        var bases = BasesOf(type);
        if (bases.Types.Count == 0)
            return new NameMeaning(null) { MayBeElsewhere = bases.HasForeign };

        var isOpen = bases.HasForeign;
        var seen = new HashSet<JavaType> { type };
        var open = new Queue<JavaType>(bases.Types);
        while (open.TryDequeue(out var next))
        {
            if (!seen.Add(next))
                continue;

            if (next.Member(name) is { } inherited)
                return new NameMeaning(inherited);

            var above = BasesOf(next);
            isOpen |= above.HasForeign;
            foreach (var each in above.Types)
                open.Enqueue(each);
        }

        return new NameMeaning(null) { MayBeElsewhere = isOpen };
    }

    private Bases BasesOf(JavaType type)
    {
        if (type.Bases.Count == 0)
            return None;

        if (_bases.TryGetValue(type, out var known))
            return known;

        // Whoever asks while this is worked out goes in a circle.
        _bases[type] = None;
        var types = new List<JavaType>();
        var hasForeign = false;
        foreach (var name in type.Bases)
        {
            if (baseOf(type, name).Type is { } found)
                types.Add(found);
            else
                hasForeign = true;
        }

        return _bases[type] = new Bases(types, hasForeign);
    }

    private sealed record Bases(List<JavaType> Types, bool HasForeign);
}
