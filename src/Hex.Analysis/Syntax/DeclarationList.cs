using Hex.Core.Code;

namespace Hex.Analysis.Syntax;

/// <summary>What a file declares, while it is read: an export may speak of what stands anywhere in it.</summary>
internal sealed class DeclarationList
{
    private readonly List<Declaration> _all = [];
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);

    /// <summary>All of them, in the order they were added.</summary>
    public IReadOnlyList<Declaration> All => _all;

    /// <summary>Adds one.</summary>
    public void Add(Declaration declaration)
    {
        if (!_places.TryAdd(declaration.Name, [_all.Count]))
            _places[declaration.Name].Add(_all.Count);

        _all.Add(declaration);
    }

    /// <summary>Marks what is declared under a name as exported.</summary>
    /// <param name="name">The name in the file.</param>
    /// <param name="exportName">The name others use.</param>
    /// <param name="isMarkedPublic">Whether a comment says that it is used from outside.</param>
    /// <returns>Whether something is declared under it.</returns>
    public bool Export(string name, string exportName, bool isMarkedPublic)
    {
        if (!_places.TryGetValue(name, out var places))
            return false;

        // A name may stand for a value and a type, and for several overloads: each of them goes out.
        for (var at = places.Count - 1; at >= 0; at--)
        {
            var index = places[at];
            var declaration = _all[index];
            var exported = declaration with
            {
                IsExported = true,
                ExportName = exportName == name ? null : exportName,
                IsMarkedPublic = declaration.IsMarkedPublic || isMarkedPublic,
            };
            if (!declaration.IsExported)
                _all[index] = exported;
            else if ((declaration.ExportName ?? name) != exportName)
                Add(exported);
        }

        return true;
    }
}
