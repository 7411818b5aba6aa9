namespace Hex.Analysis.Resolution.Rust;

/// <summary>A module of a crate.</summary>
/// <param name="target">The crate.</param>
/// <param name="parent">The module it stands in, or null of a crate's root.</param>
/// <param name="file">The path of the file it lies in.</param>
/// <param name="scope">Its name within the file; empty where the file is the module.</param>
/// <param name="facts">What stands in it.</param>
internal sealed class RustModule(CargoTarget target, RustModule? parent, string file, string scope, ScopeFacts facts)
{
    private static readonly List<RustModule> None = [];

    private readonly Dictionary<string, List<RustModule>> _children = new(StringComparer.Ordinal);
    private readonly RustModule? _root = parent?.Root;

    public CargoTarget Target { get; } = target;

    public RustModule? Parent { get; } = parent;

    /// <summary>How many modules are around it.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    public string File { get; } = file;

    public string Scope { get; } = scope;

    public ScopeFacts Facts { get; } = facts;

    /// <summary>The folder in which the files of its modules lie.</summary>
    public required string Folder { get; init; }

    /// <summary>Whether only tests see it.</summary>
    public bool IsTest { get; set; }

    /// <summary>The root of its crate.</summary>
    public RustModule Root => _root ?? this;

    /// <summary>All modules in it.</summary>
    public IEnumerable<RustModule> Children => _children.Values.SelectMany(each => each);

    /// <summary>The modules of a name in it: several where conditions choose.</summary>
    public List<RustModule> Child(string name) => _children.GetValueOrDefault(name) ?? None;

    /// <summary>Adds a module.</summary>
    public void Add(string name, RustModule child)
    {
        if (!_children.TryAdd(name, [child]))
            _children[name].Add(child);
    }

    /// <summary>What something in it is called in its file.</summary>
    public string Scoped(string name) => Scope.Length == 0 ? name : $"{Scope}.{name}";

    /// <summary>A module within its file.</summary>
    public RustModule Within(string scope)
    {
        var module = this;
        foreach (var name in scope.Length == 0 ? [] : scope.Split('.'))
        {
            module = module.Child(name).Find(child => child.File == File) ?? module;
        }

        return module;
    }
}
