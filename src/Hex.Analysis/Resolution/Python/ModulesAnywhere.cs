using Hex.Core.Code;

namespace Hex.Analysis.Resolution.Python;

/// <summary>The modules of all projects by their whole names.</summary>
internal sealed class ModulesAnywhere
{
    private readonly PythonModules _modules;
    private readonly Dictionary<string, Namesakes> _packages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Namesakes> _shared = new(StringComparer.Ordinal);
    private int _places;

    public ModulesAnywhere(PythonProjects projects, PythonModules modules)
    {
        _modules = modules;
        var roots = new HashSet<string>(StringComparer.Ordinal);
        foreach (var project in projects.All)
        {
            foreach (var (name, folder) in project.Packages)
            {
                if (modules.At(folder) is { IsNamespace: false } mapped)
                    Add(name, mapped);
            }

            foreach (var (name, module) in project.Roots.Where(roots.Add).SelectMany(modules.AllIn))
                Add(name, module);
        }
    }

    /// <summary>The first package or module that a name may start at, or null.</summary>
    public PythonModule? Top(string name) => _packages.GetValueOrDefault(name)?.First.Top;

    /// <summary>Whether a name may start at a folder that several places share.</summary>
    public bool IsShared(string name) => _shared.ContainsKey(name);

    /// <summary>Where the first starts that has all of a name, or null.</summary>
    public PythonModule? Whole(string[] parts) => _packages.GetValueOrDefault(parts[0])?.Down(parts.Skip(1))?.First.Top;

    /// <summary>Where the first shared folder starts that has all of a name and is meant, or null.</summary>
    /// <param name="parts">The name.</param>
    /// <param name="taken">What is taken: a folder is meant where something that lies in it is asked for.</param>
    public PythonModule? Meant(string[] parts, IReadOnlyList<ImportedName> taken)
    {
        var named = _shared.GetValueOrDefault(parts[0])?.Down(parts.Skip(1));
        return taken.Select(name => named?.Part(name.Name)?.First).Append(named?.FirstWithFile).OfType<Namesake>().MinBy(each => each.Place)?.Top;
    }

    private void Add(string name, PythonModule module)
    {
        var tops = module.IsNamespace ? _shared : _packages;
        if (!tops.TryGetValue(name, out var namesakes))
            tops[name] = namesakes = new Namesakes(_modules);

        namesakes.Add(new Namesake(_places++, module, module));
    }
}
