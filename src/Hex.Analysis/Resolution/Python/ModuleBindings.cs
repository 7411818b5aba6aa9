using Hex.Analysis.Syntax;
using Hex.Core.Code;

namespace Hex.Analysis.Resolution.Python;

/// <summary>The names in a file that stand for modules, and what its code takes through them.</summary>
/// <param name="path">The file.</param>
/// <param name="modules">Finds modules in packages.</param>
internal sealed class ModuleBindings(string path, PythonModules modules)
{
    private readonly Dictionary<string, Bound> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<PythonModule, ImportLead> _references = [];

    /// <summary>Adds a module under a name.</summary>
    public void Add(string name, ModuleBinding binding)
    {
        if (!_byName.TryGetValue(name, out var bound))
            _byName[name] = bound = new Bound();

        bound.Add(binding);
    }

    /// <summary>Gives each import the names that are taken through it.</summary>
    /// <returns>The modules that are only reached through others, without an import of their own.</returns>
    public IReadOnlyCollection<ImportLead> Follow(IReadOnlyList<NameUse> uses)
    {
        if (_byName.Count == 0)
            return [];

        foreach (var use in uses)
        {
            var parts = use.Name.Split('.');
            if (!_byName.TryGetValue(parts[0], out var bound))
                continue;

            // A name may stand for one module or, where that is not installed, for another.
            foreach (var (start, taken) in bound.Starts)
                Follow(use, parts, start, taken, bound.IsTypeOnly);
        }

        return _references.Values;
    }

    private void Follow(NameUse use, string[] parts, PythonModule start, Dictionary<PythonModule, TakenNames> taken, bool isTypeOnly)
    {
        var (module, at) = (start, 1);
        for (; at < parts.Length && modules.Part(module, parts[at]) is { } part; at++)
        {
            module = part;
        }

        // Who hands a module on may take anything of it.
        var name = at < parts.Length ? new ImportedName(parts[at], parts[at]) : new ImportedName("*", use.Name);
        var isKnown = parts.Length == 1 || taken.ContainsKey(module);
        if (parts.Length > 1 && isKnown)
            taken[module].Take(name);
        else if (isKnown)
            taken.Values.ToList().ForEach(names => names.Take(name));

        if (isKnown || module.IsNamespace || module.Asset is not null || module.Files.Contains(path))
            return;

        if (!_references.TryGetValue(module, out var reference))
        {
            var source = new RawImport(string.Join('.', parts[..at]), ImportKind.Reference, use.Line, use.Column, []) { IsTypeOnly = isTypeOnly };
            _references[module] = reference = new ImportLead(source, source.Specifier, new ImportTarget.Internal(module.Files));
        }

        reference.Names.Take(name);
    }

    // What one name stands for: where it starts, and the modules from there that are imported.
    private sealed class Bound
    {
        public Dictionary<PythonModule, Dictionary<PythonModule, TakenNames>> Starts { get; } = [];

        public bool IsTypeOnly { get; private set; } = true;

        public void Add(ModuleBinding binding)
        {
            IsTypeOnly &= binding.Lead.Source.IsTypeOnly;
            if (!Starts.TryGetValue(binding.Start, out var modules))
                Starts[binding.Start] = modules = [];

            if (!modules.TryAdd(binding.Module, binding.Lead.Names))
                binding.Lead.Names = modules[binding.Module];
        }
    }
}
