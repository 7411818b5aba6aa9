using Hex.Analysis.Syntax;

namespace Hex.Analysis.Resolution.Rust;

/// <summary>Tells where paths lead, by the modules that stand there and the uses that bring in names.</summary>
/// <param name="trees">The modules.</param>
internal sealed class PathResolver(ModuleTrees trees)
{
    // A name that comes through more uses than this is taken from where the last one stands: each use is a step on the stack.
    private const int MostUses = 200;

    private readonly Dictionary<(RustModule, string, bool), List<PathEnd>?> _known = [];
    private readonly HashSet<(RustModule, string, bool)> _open = [];

    // Where the name that is looked for just now was not found: modules that offer on all of each other are looked through once.
    private readonly HashSet<(RustModule, string, bool)> _missed = [];

    private readonly Dictionary<RustModule, GlobTargets> _targets = [];

    // How often something was not looked for because it is just being looked for.
    private int _cuts;

    /// <summary>Where a path leads from a module; several ends where conditions choose, none when its first name is unknown.</summary>
    /// <param name="from">The module it stands in.</param>
    /// <param name="path">Its parts; the first is empty where it starts with colons.</param>
    /// <param name="isInUse">Whether it stands in a <c>use</c>.</param>
    public List<PathEnd> Find(RustModule from, string[] path, bool isInUse)
    {
        switch (path[0])
        {
            case "crate" or "$crate":
                return Walk([from.Root], path, 1);
            case "self":
                return Walk([from], path, 1);
            case "super":
                return Above(from, path);
            case "" when path.Length > 1:
                return (from.Target.Package.StartsAtRoot ? Start(from.Root, path[1..]) : null) ?? Outside(from, path[1..], isInUse) ?? [];
            case "":
                return [];
        }

        var local = isInUse && from.Target.Package.StartsAtRoot ? Start(from.Root, path) ?? Start(from, path) : Start(from, path);
        return local ?? Outside(from, path, isInUse) ?? [];
    }

    private List<PathEnd> Above(RustModule from, string[] path)
    {
        var (module, index) = (from, 0);
        for (; index < path.Length && path[index] == "super"; index++)
        {
            if (module.Parent is null)
                return [new PathEnd.Missing("there is no module above")];

            module = module.Parent;
        }

        return Walk([module], path, index);
    }

    private List<PathEnd>? Start(RustModule module, string[] path)
    {
        var ends = Step(module, path[0], isLast: path.Length == 1);
        return ends is null ? null : Follow(ends, path, 1);
    }

    // A package, or the language's own library.
    private List<PathEnd>? Outside(RustModule from, string[] path, bool isInUse)
    {
        var (name, package) = (path[0], from.Target.Package);
        if (name == "self")
            return Walk([from.Root], path, 1);

        if (package.Dependencies.TryGetValue(name, out var dependency))
            return dependency.Local is { } local ? Walk(trees.RootOf(local.Library), path) : [new PathEnd.External(dependency.Package)];

        if (name == package.LibraryName && package.Library is { } library && library != from.Target)
            return Walk(trees.RootOf(library), path);

        if (RustConventions.IsLibrary(name))
            return [new PathEnd.External(RustConventions.LibraryModule(path, !isInUse))];

        return from.Root.Facts.UsesOf(name).Find(use => ScopeFacts.IsExternCrate(use) && use.Specifier != name) is { } renamed
            ? Outside(from.Root, [renamed.Specifier, .. path.Skip(1)], isInUse)
            : null;
    }

    private List<PathEnd> Walk(RustModule? root, string[] path) => root is null ? [new PathEnd.Missing("its package has no library here")] : Walk([root], path, 1);

    private List<PathEnd> Walk(List<RustModule> modules, string[] path, int index) => Follow([.. modules.Select(module => new PathEnd.Module(module))], path, index);

    // The longest way through modules decides.
    private List<PathEnd> Follow(List<PathEnd> ends, string[] path, int index)
    {
        for (; index < path.Length; index++)
        {
            var (name, isLast) = (path[index], index == path.Length - 1);
            var next = new List<PathEnd>();
            foreach (var end in ends)
            {
                if (end is PathEnd.Module { Found: var module })
                    next.AddRange(Step(module, name, isLast) ?? Undeclared(module, name, isLast));
                else
                    next.Add(end);
            }

            // Several of them may lead to the same, and would double with each step.
            ends = next.Count > 1 ? [.. next.Distinct()] : next;
        }

        return ends;
    }

    private List<PathEnd> Undeclared(RustModule module, string name, bool isLast)
    {
        if (module.Parent is null && trees.MacrosOf(module).GetValueOrDefault(name) is { } macros)
            return [.. macros.Where(each => each.Facts.Macros[name]).Select(each => new PathEnd.Item(each, name)).DefaultIfEmpty<PathEnd>(new PathEnd.Item(module, name))];

        if (module.Child(name).Count == 0 && module.Facts.Parts.Exists(part => part.Names[0].LocalName == name))
            return [new PathEnd.Missing($"there is no file for the module '{name}'")];

        // A macro may have made it, or all of another module is offered on.
        if (isLast || char.IsUpper(name[0]) || module.Facts.Globs.Count > 0)
            return [new PathEnd.Item(module, name)];

        return [new PathEnd.Missing($"{module.File} has no module '{name}'")];
    }

    // What a name means in a module, or null where nothing in sight says.
    private List<PathEnd>? Step(RustModule module, string name, bool isLast)
    {
        // What no module has need not be looked for through all they offer on.
        if (trees.Having(name).Count == 0)
            return null;

        var key = (module, name, isLast);
        if (_known.TryGetValue(key, out var known))
            return known;

        if (_missed.Contains(key) || !_open.Add(key))
        {
            _cuts++;
            return null;
        }

        var found = Look(module, name, isLast);
        _ = _open.Remove(key);
        if (_open.Count == 0)
            _missed.Clear();
        else if (found is null)
            _missed.Add(key);

        return _open.Count == 0 || found is not null ? _known[key] = found : null;
    }

    private List<PathEnd>? Look(RustModule module, string name, bool isLast)
    {
        var children = Preferred(module.Child(name), child => child.IsTest);
        if (children.Count > 0 && !isLast)
            return Modules(children);

        if (module.Facts.Items.Contains(name))
            return [new PathEnd.Item(module, name)];

        if (_open.Count > MostUses)
        {
            _cuts++;
            return module.Facts.UsesOf(name).Count > 0 ? [new PathEnd.Item(module, name)] : children.Count > 0 ? Modules(children) : null;
        }

        var ends = Preferred(module.Facts.UsesOf(name), use => use.IsTypeOnly).SelectMany(use => Behind(module, name, use)).Distinct().ToList();
        if (ends.Exists(end => end is PathEnd.Item) || (children.Count == 0 && ends.Count > 0))
            return ends;

        return children.Count > 0 ? Modules(children) : ThroughGlobs(module, name, isLast);
    }

    // What only tests see is meant where there is nothing else.
    private static List<T> Preferred<T>(List<T> all, Predicate<T> isForTests) => all.Count < 2 || all.TrueForAll(isForTests) ? all : all.FindAll(each => !isForTests(each));

    private static List<PathEnd> Modules(List<RustModule> modules) => [.. modules.Select(module => new PathEnd.Module(module))];

    // What a use brings in is taken from where the use stands, unless it is a module, or lies in the same file.
    private IEnumerable<PathEnd> Behind(RustModule module, string name, RawImport use)
    {
        var path = use.Specifier.Split("::");
        var ends = ScopeFacts.IsExternCrate(use) ? FindCrate(module, path[0]) : Find(module, path, isInUse: true);
        return ends.Select(end => end switch
        {
            PathEnd.Item item => item.In.File == module.File ? item : new PathEnd.Item(module, name),
            _ => end,
        });
    }

    /// <summary>Where <c>extern crate</c> leads.</summary>
    public List<PathEnd> FindCrate(RustModule from, string name) =>
        name == "self" ? [new PathEnd.Module(from.Root)] : Outside(from, [name], isInUse: true) ?? [new PathEnd.External(name)];

    private List<PathEnd>? ThroughGlobs(RustModule module, string name, bool isLast)
    {
        if (module.Facts.Globs.Count == 0)
            return null;

        foreach (var behind in Targets(module).With(trees.Having(name)))
        {
            if (Step(behind, name, isLast) is { } found)
                return [.. found.Select(each => each is PathEnd.Item item && item.In.File != module.File && module.Scope.Length == 0 ? new PathEnd.Item(module, name) : each)];
        }

        return null;
    }

    private GlobTargets Targets(RustModule module)
    {
        if (_targets.TryGetValue(module, out var targets))
            return targets;

        var cuts = _cuts;
        var paths = module.Facts.Globs.OrderBy(glob => glob.IsTypeOnly).Select(glob => glob.Specifier.Split("::")[..^1]).Where(path => path.Length > 0);
        targets = new GlobTargets(paths.SelectMany(path => Find(module, path, isInUse: true)).OfType<PathEnd.Module>().Select(end => end.Found).Where(behind => behind != module));

        // What had to be left out now may be found another time.
        if (cuts == _cuts)
            _targets[module] = targets;

        return targets;
    }
}
