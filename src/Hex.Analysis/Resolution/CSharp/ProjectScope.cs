namespace Hex.Analysis.Resolution.CSharp;

/// <summary>The usings that hold in all files of a project.</summary>
internal sealed class ProjectScope
{
    /// <param name="usings">Them.</param>
    /// <param name="isOutside">Whether one leads out of the tree.</param>
    public ProjectScope(IEnumerable<ProjectUsing> usings, Func<ProjectUsing, bool> isOutside)
    {
        var all = usings.ToList();
        OutsideRoots = all.Where(isOutside).Select(each => each.Name.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        Usings = new ScopeList(all.Where(each => each is { Alias: null, IsStatic: false }).Select(each => each.Name));
        Statics = new ScopeList(all.Where(each => each is { Alias: null, IsStatic: true }).Select(each => each.Name));
        foreach (var each in all)
        {
            if (each.Alias is not null)
                Aliases[each.Alias] = each.Name;
        }
    }

    /// <summary>The namespaces.</summary>
    public ScopeList Usings { get; }

    /// <summary>The types whose members are used without them.</summary>
    public ScopeList Statics { get; }

    /// <summary>The first parts of what leads out of the tree.</summary>
    public IReadOnlySet<string> OutsideRoots { get; }

    /// <summary>What other names stand for.</summary>
    public Dictionary<string, string> Aliases { get; } = new(StringComparer.Ordinal);
}
