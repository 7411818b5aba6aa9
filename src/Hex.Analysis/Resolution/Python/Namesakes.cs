namespace Hex.Analysis.Resolution.Python;

/// <summary>Modules of one name that lie in several places, and what lies in them.</summary>
/// <param name="modules">Find modules in folders.</param>
internal sealed class Namesakes(PythonModules modules)
{
    private readonly List<Namesake> _all = [];
    private Dictionary<string, Namesakes>? _parts;

    /// <summary>The first of them.</summary>
    public Namesake First => _all[0];

    /// <summary>The first that is more than a mere folder, or null.</summary>
    public Namesake? FirstWithFile { get; private set; }

    /// <summary>Adds the one of the next place.</summary>
    public void Add(Namesake each)
    {
        _all.Add(each);
        if (!each.Module.IsNamespace)
            FirstWithFile ??= each;
    }

    /// <summary>What lies in them along a way down, or null where none of them has all of it.</summary>
    public Namesakes? Down(IEnumerable<string> names)
    {
        var found = this;
        foreach (var name in names)
            found = found?.Part(name);

        return found;
    }

    /// <summary>The modules of a name in them, or null.</summary>
    public Namesakes? Part(string name) => (_parts ??= Parts()).GetValueOrDefault(name);

    // Thousands of places are not gone through for each of thousands of names.
    private Dictionary<string, Namesakes> Parts()
    {
        var parts = new Dictionary<string, Namesakes>(StringComparer.Ordinal);
        foreach (var each in _all)
        {
            foreach (var (name, module) in each.Module.Folder is { } folder ? modules.AllIn(folder) : [])
            {
                if (!parts.TryGetValue(name, out var part))
                    parts[name] = part = new Namesakes(modules);

                part.Add(each with { Module = module });
            }
        }

        return parts;
    }
}
