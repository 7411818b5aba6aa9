using Hex.Core.Code;

namespace Hex.Analysis.Syntax.Python;

/// <summary>Tells what a file imports for itself from what it imports so that others can take it.</summary>
/// <remarks>
/// The file of a package offers on what its own code does not use; any file offers on what is in its <c>__all__</c>
/// or imported under its own name again, as type checkers have it.
/// </remarks>
internal static class ReExports
{
    /// <summary>The imports of a file; a statement of which both are true is there twice.</summary>
    public static List<RawImport> Sort(PythonSource source, IReadOnlyList<NameUse> uses)
    {
        var used = uses.Select(use => Root(use.Name)).ToHashSet(StringComparer.Ordinal);
        var sorted = new List<RawImport>(source.Imports.Count);
        foreach (var import in source.Imports)
        {
            var isPlain = import.Kind is ImportKind.Static or ImportKind.TypeOnly && import.Names.Count > 0;
            var offered = isPlain ? import.Names.Where(name => IsOffered(source, name, used)).ToList() : [];
            var gone = offered.ToHashSet();
            var own = offered.Count == 0 ? import.Names : [.. import.Names.Where(name => used.Contains(name.LocalName) || !gone.Contains(name))];
            if (own.Count > 0 || offered.Count == 0)
                sorted.Add(offered.Count == 0 ? import : import with { Names = own });

            if (offered.Count > 0)
                sorted.Add(import with { Kind = ImportKind.ReExport, Names = offered });
        }

        if (source.IsPackage)
            AddListedParts(source, sorted);

        return sorted;
    }

    private static bool IsOffered(PythonSource source, ImportedName name, HashSet<string> used)
    {
        if (source.Listed.ContainsKey(name.LocalName) || source.HandedOn.Contains(name.LocalName))
            return true;

        // "import a" is for the file itself; "from a import b" in the file of a package is mostly not.
        var isModule = name.Name == "*" && name.LocalName != "*";
        return source.IsPackage && !isModule && !used.Contains(name.LocalName);
    }

    // What a package lists and neither has nor imports are its modules, which nothing loads before somebody asks for them.
    private static void AddListedParts(PythonSource source, List<RawImport> imports)
    {
        var known = source.Declarations.All.Select(declaration => declaration.Name)
            .Concat(source.Imports.SelectMany(import => import.Names).Select(name => Root(name.LocalName))).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, at) in source.Listed.Where(listed => !known.Contains(listed.Key)))
            imports.Add(new RawImport($".{name}", ImportKind.ReExport, at.Line, source.Tree.Column(at), [new("*", name)]) { IsTypeOnly = true });
    }

    private static string Root(string name) => name.IndexOf('.') is > 0 and var point ? name[..point] : name;
}
