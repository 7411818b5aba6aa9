using Hex.Analysis.Syntax;
using Hex.Core.Code;

namespace Hex.Analysis.Resolution.Java;

/// <summary>What a file uses, while the names in its code are looked up: each type of another file once.</summary>
internal sealed class FileEdges
{
    private readonly JavaPlace _place;
    private readonly FileNames _names;
    private readonly Dictionary<RawImport, List<JavaType>> _taken = [];
    private readonly HashSet<(string File, string Name)> _seen = [];
    private readonly List<Import> _references = [];

    public FileEdges(JavaPlace place, FileNames names)
    {
        (_place, _names) = (place, names);
        foreach (var import in names.Imports)
        {
            if (import.Type is { } type)
                _seen.Add((type.Place.Path, type.TopName));
            else if (import.Package is not null)
                _taken[import.Import] = [];
        }
    }

    /// <summary>Adds the types a name stands for.</summary>
    /// <param name="use">The name.</param>
    /// <param name="types">The types, the outer before the inner.</param>
    /// <param name="through">The import the first of them came through, or null.</param>
    public void Add(NameUse use, IEnumerable<JavaType> types, RawImport? through)
    {
        foreach (var type in types)
        {
            if (type.Place.Path == _place.Path || !_seen.Add((type.Place.Path, type.TopName)))
                continue;

            if (through is not null && _taken.TryGetValue(through, out var taken) && type.Enclosing is null)
                taken.Add(type);
            else
                _references.Add(Reference(use, new ImportTarget.Internal([type.Place.Path]), type.TopName));
        }
    }

    /// <summary>Adds a name that stands for nothing that is read.</summary>
    public void Add(NameUse use, ImportTarget target)
    {
        if (_seen.Add((string.Empty, use.Name)))
            _references.Add(Reference(use, target, use.Name[(use.Name.LastIndexOf('.') + 1)..]));
    }

    /// <summary>All there is: the imports, and after them the names that need none.</summary>
    public List<Import> All() => [.. _names.Imports.Select(Imported), .. _references];

    private static Import Reference(NameUse use, ImportTarget target, string name) =>
        new(use.Name, ImportKind.Reference, use.Line, use.Column, target) { Names = [new(name, name)] };

    private Import Imported(ImportMeaning import)
    {
        if (import.Type is { } type)
            return import.Import.To(new ImportTarget.Internal([type.Place.Path])) with { Names = [new(type.TopName, import.Name ?? "*")] };

        if (import.Package is not null)
        {
            var taken = _taken[import.Import];
            return import.Import.To(new ImportTarget.Internal([.. taken.Select(each => each.Place.Path).Distinct(StringComparer.Ordinal)]))
                with
            { Names = [.. taken.Select(each => new ImportedName(each.TopName, each.TopName))] };
        }

        var outside = import.Import.To(import.Problem is { } problem ? new ImportTarget.Unresolved(problem) : new ImportTarget.External(import.External!));
        var name = import.Member ?? import.Name ?? "*";
        return outside with { Names = [new(name, name)] };
    }
}
