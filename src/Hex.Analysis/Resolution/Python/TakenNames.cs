using Hex.Core.Code;

namespace Hex.Analysis.Resolution.Python;

/// <summary>What is taken through an import, while that is gathered.</summary>
internal sealed class TakenNames
{
    private readonly List<ImportedName> _all = [];
    private readonly HashSet<ImportedName> _known = [];

    /// <summary>All of it, in the order it was taken.</summary>
    public IReadOnlyList<ImportedName> All => _all;

    /// <summary>Adds what is written in the import.</summary>
    public void AddRange(IReadOnlyList<ImportedName> names)
    {
        _all.AddRange(names);
        _known.UnionWith(names);
    }

    /// <summary>Takes a name, once.</summary>
    public void Take(ImportedName name)
    {
        if (_known.Add(name))
            _all.Add(name);
    }
}
