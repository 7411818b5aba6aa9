using Hex.Analysis.Syntax;

namespace Hex.Analysis.Resolution.CSharp;

/// <summary>What names mean in a file: its namespaces and those around them, its usings and those of its project.</summary>
internal sealed class NameScope
{
    private readonly TypeTable _types;
    private readonly CSharpProject? _project;
    private readonly List<string> _around;
    private readonly HashSet<string> _usings = new(StringComparer.Ordinal);
    private readonly List<string> _statics = [];
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _ownTypes;

    /// <param name="types">All types.</param>
    /// <param name="project">The project of the file, or null.</param>
    /// <param name="syntax">The file.</param>
    /// <param name="projectWide">The usings that hold in all files of its project.</param>
    public NameScope(TypeTable types, CSharpProject? project, FileSyntax syntax, IEnumerable<ProjectUsing> projectWide)
    {
        (_types, _project, _ownTypes) = (types, project, syntax.Types);
        var around = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in syntax.Namespaces)
        {
            // What is around one that is known is known too.
            for (var each = name; each.Length > 0 && around.Add(each); each = each.LastIndexOf('.') is > 0 and var point ? each[..point] : string.Empty)
            {
            }
        }

        // The innermost first.
        _around = [.. around.OrderByDescending(each => each.Length).ThenBy(each => each, StringComparer.Ordinal)];
        OwnUsings = syntax.Imports.Where(import => import.Names is [{ Name: "*" }]).Select(import => import.Specifier).ToHashSet(StringComparer.Ordinal);
        foreach (var each in projectWide.Concat(syntax.Imports.Select(ProjectUsing.Of)))
            Add(each);
    }

    /// <summary>The files that declare what a name means; empty when that is none of the tree's types.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="fullName">The full name of the type.</param>
    public IReadOnlyList<string> Find(string name, out string fullName)
    {
        var parts = PartsOf(name, out var isRooted);
        if (isRooted)
            return Below(string.Empty, parts, out fullName);

        // A file may have thousands of types, and hardly a name is that of a nested one.
        foreach (var type in _types.HasNested(parts[0]) ? _ownTypes : [])
        {
            // A part of the type in another file may hold it.
            if (Type($"{type}.{parts[0]}", parts, 1, out fullName) is { Count: > 0 } nested)
                return nested;
        }

        foreach (var around in _around)
        {
            if (Below(around, parts, out fullName) is { Count: > 0 } found)
                return found;
        }

        if (Below(string.Empty, parts, out fullName) is { Count: > 0 } rooted)
            return rooted;

        foreach (var each in _usings.Concat(_statics))
        {
            if (Type($"{each}.{parts[0]}", parts, 1, out fullName) is { Count: > 0 } found)
                return found;
        }

        return [];
    }

    /// <summary>The parts of a name, with what an alias in front stands for.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="isRooted">Whether it begins with <c>global::</c> or the alias of an assembly, so that nothing around it counts.</param>
    public string[] PartsOf(string name, out bool isRooted)
    {
        var colons = name.IndexOf("::", StringComparison.Ordinal);
        var parts = name[(colons < 0 ? 0 : colons + 2)..].Split('.');
        var isAliased = _aliases.TryGetValue(colons < 0 ? parts[0] : name[..colons], out var aliased);
        isRooted = colons >= 0 && !isAliased;
        return isAliased ? [.. aliased!.Split('.'), .. parts[(colons < 0 ? 1 : 0)..]] : parts;
    }

    /// <summary>The namespaces that the file itself brings into reach.</summary>
    public IReadOnlySet<string> OwnUsings { get; }

    /// <summary>Whether an extension method can be called without more ado.</summary>
    public bool Sees(ExtensionMethod method) => method.Namespace.Length == 0 || _around.Contains(method.Namespace) || _usings.Contains(method.Namespace) || _statics.Contains(method.Syntax.Type);

    private void Add(ProjectUsing each)
    {
        if (each.Alias is not null)
            _aliases[each.Alias] = each.Name;
        else if (each.IsStatic)
            _statics.Add(each.Name);
        else
            _usings.Add(each.Name);
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
