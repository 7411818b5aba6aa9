using Hex.Analysis.Syntax;
using Hex.Core.Code;

namespace Hex.Analysis.Resolution.Rust;

/// <summary>What stands in one module of a file: in the file itself, or in a module with braces.</summary>
internal sealed class ScopeFacts
{
    private static readonly List<RawImport> None = [];

    private readonly Dictionary<string, List<RawImport>> _uses = new(StringComparer.Ordinal);

    /// <summary>The names of its items, without its modules.</summary>
    public HashSet<string> Items { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of the modules with braces in it.</summary>
    public HashSet<string> Modules { get; } = new(StringComparer.Ordinal);

    /// <summary>Its macros, with whether other crates may use them.</summary>
    public Dictionary<string, bool> Macros { get; } = new(StringComparer.Ordinal);

    /// <summary>The uses that take all names of a module.</summary>
    public List<RawImport> Globs { get; } = [];

    /// <summary>The modules it has in other files.</summary>
    public List<RawImport> Parts { get; } = [];

    /// <summary>The packages it names with <c>extern crate</c>.</summary>
    public IEnumerable<RawImport> ExternCrates => _uses.Values.SelectMany(uses => uses).Where(IsExternCrate);

    /// <summary>The names its uses bring in.</summary>
    public IEnumerable<string> BroughtIn => _uses.Keys;

    /// <summary>All names something in it has.</summary>
    public IEnumerable<string> Names => Items.Concat(Modules).Concat(BroughtIn).Concat(Parts.Select(part => part.Names[0].LocalName));

    /// <summary>The modules of a file by their names, with points between their parts; the file itself is the empty one.</summary>
    public static Dictionary<string, ScopeFacts> Of(FileSyntax syntax)
    {
        var scopes = new Dictionary<string, ScopeFacts>(StringComparer.Ordinal) { [string.Empty] = new() };
        foreach (var declaration in syntax.Declarations)
        {
            var dot = declaration.Name.LastIndexOf('.');
            var scope = Open(scopes, dot < 0 ? string.Empty : declaration.Name[..dot]);
            var name = declaration.Name[(dot + 1)..];
            _ = (declaration.Kind == DeclarationKind.Module ? scope.Modules : scope.Items).Add(name);
            if (declaration.Kind == DeclarationKind.Module)
                Open(scopes, declaration.Name);
            else if (declaration.Kind == DeclarationKind.Macro)
                scope.Macros[name] = declaration.IsExported;
        }

        foreach (var import in syntax.Imports)
            Open(scopes, import.Scope).Add(import);

        return scopes;
    }

    /// <summary>Whether a use is one of <c>extern crate</c>.</summary>
    public static bool IsExternCrate(RawImport import) => import.Names is [{ Name: "*" }] && !import.Specifier.EndsWith('*') && import.Kind is ImportKind.Static or ImportKind.ReExport;

    /// <summary>The uses that bring in a name.</summary>
    public List<RawImport> UsesOf(string name) => _uses.GetValueOrDefault(name) ?? None;

    private static ScopeFacts Open(Dictionary<string, ScopeFacts> scopes, string name)
    {
        if (scopes.TryGetValue(name, out var found))
            return found;

        var added = scopes[name] = new ScopeFacts();
        var dot = name.LastIndexOf('.');
        _ = Open(scopes, dot < 0 ? string.Empty : name[..dot]).Modules.Add(name[(dot + 1)..]);
        return added;
    }

    private void Add(RawImport import)
    {
        if (import.Kind == ImportKind.Part)
        {
            Parts.Add(import);
        }
        else if (import.Kind != ImportKind.Reference)
        {
            if (import.Names is [{ Name: "*" }] && !IsExternCrate(import))
                Globs.Add(import);
            else if (import.Names is [{ LocalName: var local }] && !_uses.TryAdd(local, [import]))
                _uses[local].Add(import);
        }
    }
}
