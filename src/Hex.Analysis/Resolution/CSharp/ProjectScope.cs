namespace Hex.Analysis.Resolution.CSharp;

/// <summary>The usings that hold in all files of a project.</summary>
internal sealed class ProjectScope
{
    public ProjectScope(IEnumerable<ProjectUsing> usings)
    {
        var all = usings.ToList();
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

    /// <summary>What other names stand for.</summary>
    public Dictionary<string, string> Aliases { get; } = new(StringComparer.Ordinal);
}
