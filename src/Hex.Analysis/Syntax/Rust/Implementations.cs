using Hex.Core.Code;

namespace Hex.Analysis.Syntax.Rust;

/// <summary>Which traits a file implements for which types, settled when all its types are known.</summary>
/// <param name="source">The file.</param>
internal sealed class Implementations(RustSource source)
{
    private readonly List<(string Type, RustToken At, string Trait)> _all = [];

    /// <summary>Notes that a trait is implemented.</summary>
    public void Add(RustToken type, string trait)
    {
        if (!source.IsTest)
            _all.Add((source.Scoped(source.Name(type)), type, trait));
    }

    /// <summary>Gives each type its traits. A type of another file stands here too, for nobody to import.</summary>
    public void Finish()
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, declaration) in source.Declarations.Index().Where(each => _all.Count > 0 && IsType(each.Item.Kind)))
            places.TryAdd(declaration.Name, index);

        foreach (var group in _all.GroupBy(each => each.Type, StringComparer.Ordinal))
        {
            var traits = group.Select(each => each.Trait).Distinct(StringComparer.Ordinal).ToList();
            if (places.TryGetValue(group.Key, out var index))
                source.Declarations[index] = source.Declarations[index] with { Bases = [.. source.Declarations[index].Bases, .. traits] };
            else
                source.DeclareForeign(group.First().At, group.Key, traits);
        }
    }

    private static bool IsType(DeclarationKind kind) => kind is DeclarationKind.Class or DeclarationKind.Enum or DeclarationKind.Type or DeclarationKind.Interface;
}
