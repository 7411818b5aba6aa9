using Hex.Analysis.Syntax;
using Hex.Core.Code;

namespace Hex.Analysis.Resolution.Python;

/// <summary>The names in a file that stand for modules, and what its code takes through them.</summary>
/// <param name="path">The file.</param>
/// <param name="modules">Finds modules in packages.</param>
internal sealed class ModuleBindings(string path, PythonModules modules)
{
    private readonly Dictionary<string, List<ModuleBinding>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<PythonModule, ImportLead> _references = [];

    /// <summary>Adds a module under a name.</summary>
    public void Add(string name, ModuleBinding binding)
    {
        if (!_byName.TryGetValue(name, out var bindings))
            _byName[name] = bindings = [];

        bindings.Add(binding);
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
            if (!_byName.TryGetValue(parts[0], out var bindings))
                continue;

            // A name may stand for one module or, where that is not installed, for another.
            foreach (var start in bindings.Select(binding => binding.Start).Distinct())
                Follow(use, parts, start, bindings);
        }

        return _references.Values;
    }

    private void Follow(NameUse use, string[] parts, PythonModule start, List<ModuleBinding> bindings)
    {
        var (module, at) = (start, 1);
        for (; at < parts.Length && modules.Part(module, parts[at]) is { } part; at++)
        {
            module = part;
        }

        // Who hands a module on may take anything of it.
        var name = at < parts.Length ? new ImportedName(parts[at], parts[at]) : new ImportedName("*", use.Name);
        var isKnown = false;
        foreach (var binding in bindings.Where(binding => binding.Start == start && (binding.Module == module || parts.Length == 1)))
        {
            binding.Lead.Take(name);
            isKnown = true;
        }

        if (isKnown || module.IsNamespace || module.Asset is not null || module.Files.Contains(path))
            return;

        if (!_references.TryGetValue(module, out var reference))
        {
            var source = new RawImport(string.Join('.', parts[..at]), ImportKind.Reference, use.Line, use.Column, []) { IsTypeOnly = bindings.TrueForAll(binding => binding.Lead.Source.IsTypeOnly) };
            _references[module] = reference = new ImportLead(source, source.Specifier, new ImportTarget.Internal(module.Files));
        }

        reference.Take(name);
    }
}
