using Hex.Analysis.Syntax;

namespace Hex.Analysis.Resolution.CSharp;

/// <summary>Where the types and namespaces of all files are.</summary>
internal sealed class TypeTable
{
    private static readonly HashSet<string> Nowhere = [];

    private readonly CSharpProjects _projects;
    private readonly Dictionary<string, List<DeclaredType>> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _holders = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, CSharpProject? From), string[]> _found = [];
    private readonly Dictionary<string, ILookup<CSharpProject?, DeclaredType>> _byProject = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, CSharpProject? From), Dictionary<string, string>> _next = [];
    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ownNamespaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(MethodSyntax Method, CSharpProject? Project)>> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ExtensionMethod>> _extensions = new(StringComparer.Ordinal);

    public TypeTable(CSharpProjects projects, IReadOnlyDictionary<string, FileSyntax> sources)
    {
        _projects = projects;
        var linked = new LinkedSources(projects.All);
        foreach (var (path, syntax) in sources)
        {
            Add(path, projects.Of(path), syntax);
            foreach (var project in linked.Of(path))
                Add(path, project, syntax);
        }
    }

    /// <summary>Whether there is a namespace of that name, or one below it.</summary>
    public bool HasNamespace(string name) => _namespaces.Contains(name);

    /// <summary>Whether a namespace is the tree's own: extension methods alone are often put into the namespace of whom they extend.</summary>
    public bool OwnsNamespace(string name) => _ownNamespaces.Contains(name);

    /// <summary>The namespaces and types that have a type or a namespace of a simple name in them.</summary>
    public IReadOnlySet<string> HoldersOf(string name) => _holders.GetValueOrDefault(name) ?? Nowhere;

    /// <summary>The files that declare a type, as far as a project sees them; its own before others.</summary>
    public IReadOnlyList<string> Find(string fullName, CSharpProject? from)
    {
        if (!_types.TryGetValue(fullName, out var all))
            return [];

        if (!_found.TryGetValue((fullName, from), out var files))
            _found[(fullName, from)] = files = Visible(fullName, all, from);

        return files;
    }

    /// <summary>The file that comes after one among those that declare a type, and after the last the first.</summary>
    public string PartAfter(string fullName, CSharpProject? from, string path)
    {
        if (!_next.TryGetValue((fullName, from), out var next))
        {
            var files = Find(fullName, from);
            _next[(fullName, from)] = next = files.Index().ToDictionary(file => file.Item, file => files[(file.Index + 1) % files.Count], StringComparer.Ordinal);
        }

        return next.TryGetValue(path, out var after) ? after : Find(fullName, from)[0];
    }

    /// <summary>The simple name of a type or, where it is nested, of the outermost one around it.</summary>
    public string OutermostOf(string fullName) => _types[fullName][0].Outermost;

    /// <summary>The namespace of a type.</summary>
    public string NamespaceOf(string fullName) => _types[fullName][0].Namespace;

    /// <summary>Whether a type that a project sees has a member of its own that could be meant: it goes before any extension method.</summary>
    public bool HasMember(string name, int arguments, CSharpProject? from) =>
        _members.TryGetValue(name, out var members) && members.Exists(member => member.Method.Takes(arguments) && _projects.Sees(from, member.Project));

    /// <summary>The extension methods of a name that a project sees.</summary>
    public IEnumerable<ExtensionMethod> ExtensionsOf(string name, CSharpProject? from) =>
        _extensions.TryGetValue(name, out var all) ? all.Where(method => _projects.Sees(from, method.Project)) : [];

    // Thousands of projects may have a type of the same name, each its own.
    private string[] Visible(string fullName, List<DeclaredType> all, CSharpProject? from)
    {
        if (!_byProject.TryGetValue(fullName, out var byProject))
            _byProject[fullName] = byProject = all.ToLookup(type => type.Project);

        var meant = byProject.Contains(from) ? byProject[from] : all.Where(type => _projects.Sees(from, type.Project));
        return [.. meant.Select(type => type.File).Distinct(StringComparer.Ordinal)];
    }

    private void Add(string path, CSharpProject? project, FileSyntax syntax)
    {
        // A type is told before those in it.
        var namespaces = new HashSet<string>(syntax.Namespaces, StringComparer.Ordinal);
        var arounds = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in syntax.Types)
        {
            var holder = SplitLast(type).Before;
            var around = namespaces.Contains(holder) ? holder : arounds.GetValueOrDefault(holder, string.Empty);
            arounds[type] = around;
            var inner = around.Length == 0 ? type : type[(around.Length + 1)..];
            if (!_types.TryGetValue(type, out var files))
            {
                _types[type] = files = [];
                Hold(type);
            }

            files.Add(new DeclaredType(path, project, around, inner.Split('.', '`')[0]));
        }

        var extended = new HashSet<string>(StringComparer.Ordinal);
        foreach (var method in syntax.Methods.Where(method => method.IsExtension))
        {
            if (!_extensions.TryGetValue(method.Name, out var methods))
                _extensions[method.Name] = methods = [];

            extended.Add(method.Type);
            methods.Add(new ExtensionMethod(method, SplitLast(method.Type).Before, path, project));
        }

        foreach (var method in syntax.Methods.Where(method => !method.IsExtension))
        {
            if (!_members.TryGetValue(method.Name, out var members))
                _members[method.Name] = members = [];

            members.Add((method, project));
        }

        var filled = syntax.Types.Where(type => !extended.Contains(type)).Select(type => SplitLast(type).Before).ToHashSet(StringComparer.Ordinal);
        foreach (var name in syntax.Namespaces)
        {
            if (filled.Contains(name))
                AddWithParents(_ownNamespaces, name, static _ => { });

            AddWithParents(_namespaces, name, Hold);
        }
    }

    private static void AddWithParents(HashSet<string> names, string name, Action<string> onNew)
    {
        for (; name.Length > 0 && names.Add(name); name = SplitLast(name).Before)
            onNew(name);
    }

    private void Hold(string name)
    {
        var (holder, last) = SplitLast(name);
        if (!_holders.TryGetValue(last, out var holders))
            _holders[last] = holders = new(StringComparer.Ordinal);

        holders.Add(holder);
    }

    private static (string Before, string Last) SplitLast(string name) => name.LastIndexOf('.') is >= 0 and var point ? (name[..point], name[(point + 1)..]) : (string.Empty, name);

    private sealed record DeclaredType(string File, CSharpProject? Project, string Namespace, string Outermost);
}
