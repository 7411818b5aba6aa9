using Hex.Analysis.Syntax;

namespace Hex.Analysis.Resolution.Java;

/// <summary>The types that are declared in what is read, by their packages.</summary>
internal sealed class JavaTypes
{
    // A prefix of fewer parts is a house that many projects share.
    private const int PartsOfOwn = 3;

    private readonly Dictionary<string, Dictionary<string, List<JavaType>>> _packages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _packagesOf = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Package, string Name), (ILookup<string, JavaType> ByModule, JavaType? Main)> _near = [];
    private readonly Dictionary<string, List<JavaType>> _byFile = new(StringComparer.Ordinal);

    /// <summary>Notes the types of a file.</summary>
    public void Add(JavaPlace place, FileSyntax syntax)
    {
        var inFile = new Dictionary<string, JavaType>(StringComparer.Ordinal);
        var all = new List<JavaType>(syntax.Declarations.Count);
        if (!_packages.TryGetValue(place.Package, out var package))
            _packages[place.Package] = package = new(StringComparer.Ordinal);

        foreach (var declaration in syntax.Declarations)
        {
            var dot = declaration.Name.LastIndexOf('.');
            var enclosing = dot < 0 ? null : inFile.GetValueOrDefault(declaration.Name[..dot]);
            var type = new JavaType(place, declaration.Name[(dot + 1)..], declaration.Bases, enclosing);
            inFile.TryAdd(declaration.Name, type);
            all.Add(type);
            enclosing?.Add(type);
            if (dot >= 0)
                continue;

            if (!package.TryGetValue(type.Name, out var same))
            {
                package[type.Name] = same = [];
                if (!_packagesOf.TryAdd(type.Name, [place.Package]))
                    _packagesOf[type.Name].Add(place.Package);
            }

            same.Add(type);
        }

        // What types without a name extend opens the same to the code in them.
        string[] bases = [.. syntax.Uses.Where(use => use.Role == NameRole.Base).Select(use => use.Name)];
        if (bases.Length > 0)
            all.Add(new JavaType(place, string.Empty, bases, enclosing: null));

        _byFile[place.Path] = all;
    }

    /// <summary>The types a file declares.</summary>
    public IReadOnlyList<JavaType> Of(JavaPlace place) => _byFile[place.Path];

    /// <summary>Whether a file says that it belongs to a package.</summary>
    public bool HasPackage(string package) => _packages.ContainsKey(package);

    /// <summary>The packages that have a type of a name.</summary>
    public IReadOnlyList<string> PackagesOf(string name) => _packagesOf.TryGetValue(name, out var packages) ? packages : [];

    /// <summary>Whether a package, or what is around it, is of this tree alone.</summary>
    public bool IsOwn(string package)
    {
        if (package.StartsWith("java.", StringComparison.Ordinal))
            return false;

        if (HasPackage(package))
            return true;

        for (var dot = package.LastIndexOf('.'); dot > 0; dot = package.LastIndexOf('.', dot - 1))
        {
            var around = package[..dot];
            if (around.Count(sign => sign == '.') + 1 >= PartsOfOwn && HasPackage(around))
                return true;
        }

        return false;
    }

    /// <summary>The type of a package that a file sees under a name, or null.</summary>
    public JavaType? Find(string package, string name, JavaPlace from)
    {
        if (!_packages.TryGetValue(package, out var types) || !types.TryGetValue(name, out var same))
            return null;

        return same.Count == 1 ? same[0] : NearestOf(same, package, name, from);
    }

    // Thousands of modules may have a type of the same name: for each file the one it is in, the first that is no test, and the first can be meant.
    private JavaType NearestOf(List<JavaType> same, string package, string name, JavaPlace from)
    {
        if (!_near.TryGetValue((package, name), out var near))
            _near[(package, name)] = near = (same.ToLookup(type => type.Place.Module, StringComparer.Ordinal), same.Find(type => !type.Place.IsTest));

        return near.ByModule[from.Module].Concat([near.Main ?? same[0], same[0]]).MinBy(type => from.DistanceTo(type.Place))!;
    }

    /// <summary>The type that a name with its package stands for.</summary>
    /// <param name="name">The whole name.</param>
    /// <param name="from">The file that asks.</param>
    /// <returns>The type at the top, and where in the name what follows it starts; no type when there is none.</returns>
    public (JavaType? Type, int Next) FindQualified(string name, JavaPlace from)
    {
        for (var dot = name.IndexOf('.', StringComparison.Ordinal); dot > 0; dot = name.IndexOf('.', dot + 1))
        {
            var end = name.IndexOf('.', dot + 1);
            end = end < 0 ? name.Length : end;
            if (HasPackage(name[..dot]) && Find(name[..dot], name[(dot + 1)..end], from) is { } type)
                return (type, Math.Min(end + 1, name.Length));

            if (end == name.Length)
                break;
        }

        return (null, 0);
    }
}
