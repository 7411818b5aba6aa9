using Hex.Analysis.Syntax;
using Hex.Analysis.Syntax.Go;
using Hex.Core.Code;

namespace Hex.Analysis.Resolution.Go;

/// <summary>Finds what a file uses of the other files of its package, for which Go has no import.</summary>
/// <param name="path">The file.</param>
/// <param name="syntax">What was read in it.</param>
/// <param name="package">Its package.</param>
/// <param name="imported">The packages it imports, by what they are called in it.</param>
internal sealed class GoReferences(string path, FileSyntax syntax, GoPackage package, IReadOnlyDictionary<string, GoPackage> imported)
{
    private readonly bool _isTest = GoConventions.IsTestFile(path);
    private readonly HashSet<string> _own = new(syntax.Declarations.Select(declaration => declaration.Name), StringComparer.Ordinal);

    /// <summary>The uses, and the files that have methods of the types it declares.</summary>
    public IEnumerable<Import> Find(GoUses uses)
    {
        var keys = uses.Keys.Where(IsValue).Select(key => (Name: LastOf(key.Name), Use: key)).Where(key => !uses.Heads.ContainsKey(key.Name)).DistinctBy(key => key.Name);
        foreach (var (name, use) in uses.Heads.Select(head => (Name: head.Key, Use: head.Value)).Concat(keys))
        {
            if (!_own.Contains(name) && package.Declaring(name, _isTest) is { Count: > 0 } files)
                yield return Of(name, ImportKind.Reference, use.Line, use.Column, files) with { Names = [new(name, name), .. package.ShownBy([name], files)] };
        }

        foreach (var declaration in syntax.Declarations)
        {
            string[] parts = [.. package.PartsOf(declaration.Name).Where(part => part != path && (_isTest || !GoConventions.IsTestFile(part)))];
            if (parts.Length > 0)
                yield return Of(declaration.Name, ImportKind.Part, declaration.Line, declaration.Column, parts) with { Names = [.. package.ShownBy([declaration.Name], parts)] };
        }
    }

    private static Import Of(string name, ImportKind kind, int line, int column, IReadOnlyList<string> files) => new(name, kind, line, column, new ImportTarget.Internal(files));

    private static string LastOf(string name) => name[(name.LastIndexOf('.') + 1)..];

    // A name before a colon is a field where the type is a struct. Fields of packages from elsewhere are exported, and neither functions nor types are keys.
    private bool IsValue(NameUse key)
    {
        var parts = key.Name.Split('.');
        if (package.KindOf(parts[^1]) is not DeclarationKind.Value)
            return false;

        if (parts is [var own, _])
            return package.KindOf(own) is DeclarationKind.Type;

        return imported.TryGetValue(parts[0], out var other) ? other.KindOf(parts[1]) is DeclarationKind.Type : !GoNames.IsExported(parts[^1]);
    }
}
