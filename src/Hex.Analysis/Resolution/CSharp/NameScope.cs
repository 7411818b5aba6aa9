using Hex.Analysis.Syntax;

namespace Hex.Analysis.Resolution.CSharp;

/// <summary>What names mean in a file: its namespaces and those around them, its usings and those of its project.</summary>
internal sealed class NameScope
{
    private readonly TypeTable _types;
    private readonly CSharpProject? _project;
    private readonly ProjectScope _shared;
    private readonly ScopeList _ownTypes;
    private readonly ScopeList _around;
    private readonly ScopeList _usings;
    private readonly ScopeList _statics;
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (IReadOnlyList<string> Files, string FullName)> _known = new(StringComparer.Ordinal);

    /// <param name="types">All types.</param>
    /// <param name="project">The project of the file, or null.</param>
    /// <param name="syntax">The file.</param>
    /// <param name="shared">What holds in all files of its project.</param>
    public NameScope(TypeTable types, CSharpProject? project, FileSyntax syntax, ProjectScope shared)
    {
        (_types, _project, _shared) = (types, project, shared);
        _ownTypes = new ScopeList(syntax.Types);
        _around = new ScopeList(Around(syntax).OrderByDescending(each => each.Length).ThenBy(each => each, StringComparer.Ordinal));
        OwnUsings = syntax.Imports.Where(import => import.Names is [{ Name: "*" }]).Select(import => import.Specifier).ToHashSet(StringComparer.Ordinal);
        var own = syntax.Imports.Select(ProjectUsing.Of).ToList();
        _usings = new ScopeList(own.Where(each => each is { Alias: null, IsStatic: false }).Select(each => each.Name));
        _statics = new ScopeList(own.Where(each => each is { Alias: null, IsStatic: true }).Select(each => each.Name));
        foreach (var each in own)
        {
            if (each.Alias is not null)
                _aliases[each.Alias] = each.Name;
        }
    }

    /// <summary>The files that declare what a name means; empty when that is none of the tree's types.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="fullName">The full name of the type.</param>
    public IReadOnlyList<string> Find(string name, out string fullName)
    {
        if (!_known.TryGetValue(name, out var found))
            _known[name] = found = (Look(name, out var type), type);

        fullName = found.FullName;
        return found.Files;
    }

    /// <summary>The namespaces that the file itself brings into reach.</summary>
    public IReadOnlySet<string> OwnUsings { get; }

    /// <summary>Whether an extension method can be called without more ado.</summary>
    public bool Sees(ExtensionMethod method) => method.Namespace.Length == 0 || _around.Contains(method.Namespace)
        || _shared.Usings.Contains(method.Namespace) || _usings.Contains(method.Namespace)
        || _shared.Statics.Contains(method.Syntax.Type) || _statics.Contains(method.Syntax.Type);

    /// <summary>The parts of a name, with what an alias in front stands for.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="isRooted">Whether it begins with <c>global::</c> or the alias of an assembly, so that nothing around it counts.</param>
    public string[] PartsOf(string name, out bool isRooted)
    {
        var colons = name.IndexOf("::", StringComparison.Ordinal);
        var parts = name[(colons < 0 ? 0 : colons + 2)..].Split('.');
        var first = colons < 0 ? parts[0] : name[..colons];
        var isAliased = _aliases.TryGetValue(first, out var aliased) || _shared.Aliases.TryGetValue(first, out aliased);
        isRooted = colons >= 0 && !isAliased;
        return isAliased ? [.. aliased!.Split('.'), .. parts[(colons < 0 ? 1 : 0)..]] : parts;
    }

    // The namespaces of a file, and those around them.
    private static HashSet<string> Around(FileSyntax syntax)
    {
        var around = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in syntax.Namespaces)
        {
            // What is around one that is known is known too.
            for (var each = name; each.Length > 0 && around.Add(each); each = each.LastIndexOf('.') is > 0 and var point ? each[..point] : string.Empty)
            {
            }
        }

        return around;
    }

    private IReadOnlyList<string> Look(string name, out string fullName)
    {
        var parts = PartsOf(name, out var isRooted);
        if (isRooted)
            return Below(string.Empty, parts, out fullName);

        // A part of the type in another file may hold it.
        var holders = _types.HoldersOf(parts[0]);
        if (In(_ownTypes, holders, parts, out fullName) is { Count: > 0 } nested)
            return nested;

        // The innermost namespace first.
        foreach (var around in _around.Among(holders))
        {
            if (Below(around, parts, out fullName) is { Count: > 0 } found)
                return found;
        }

        if (Below(string.Empty, parts, out fullName) is { Count: > 0 } rooted)
            return rooted;

        foreach (var scopes in (ReadOnlySpan<ScopeList>)[_shared.Usings, _usings, _shared.Statics, _statics])
        {
            if (In(scopes, holders, parts, out fullName) is { Count: > 0 } found)
                return found;
        }

        return [];
    }

    private IReadOnlyList<string> In(ScopeList scopes, IReadOnlySet<string> holders, string[] parts, out string fullName)
    {
        fullName = parts[0];
        foreach (var scope in scopes.Among(holders))
        {
            if (Type($"{scope}.{parts[0]}", parts, 1, out fullName) is { Count: > 0 } found)
                return found;
        }

        return [];
    }

    private IReadOnlyList<string> Below(string start, string[] parts, out string fullName)
    {
        fullName = start;
        for (var index = 0; index < parts.Length; index++)
        {
            fullName = fullName.Length == 0 ? parts[index] : $"{fullName}.{parts[index]}";
            if (Type(fullName, parts, index + 1, out var type) is { Count: > 0 } found)
            {
                fullName = type;
                return found;
            }

            if (!_types.HasNamespace(fullName))
                return [];
        }

        return [];
    }

    // The innermost type that is named: a type may lie in several files, and what is nested in it in one of them.
    private IReadOnlyList<string> Type(string name, string[] parts, int next, out string fullName)
    {
        fullName = name;
        var found = _types.Find(name, _project);
        while (found.Count > 0 && next < parts.Length && _types.Find($"{fullName}.{parts[next]}", _project) is { Count: > 0 } nested)
            (found, fullName, next) = (nested, $"{fullName}.{parts[next]}", next + 1);

        return found;
    }
}
