using Hex.Core.Code;

namespace Hex.Exec.Architecture.Model;

/// <summary>All files in their layers, and who uses whom.</summary>
internal sealed class ArchitectureModel
{
    private readonly Dictionary<string, ModelFile> _byPath;
    private readonly Lazy<CycleGraph> _loading;

    /// <param name="files">The files in the order of their paths.</param>
    /// <param name="problems">What could not be read.</param>
    public ArchitectureModel(IReadOnlyList<ModelFile> files, IReadOnlyList<SourceProblem> problems)
    {
        _byPath = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        Files = files;
        foreach (var (index, file) in files.Index())
            file.Index = index;

        Sources = [.. files.Where(file => !file.IsTest)];
        Problems = problems;
        All = [.. files.SelectMany(DependenciesOf)];
        Dependencies = [.. All.Where(dependency => !dependency.From.IsTest && !dependency.To.IsTest)];
        Surfaces = PublicSurfaces.In(this);
        _loading = new Lazy<CycleGraph>(() => new CycleGraph(this, withApart: false));
    }

    /// <summary>Every file, tests included.</summary>
    public IReadOnlyList<ModelFile> Files { get; }

    /// <summary>The files that are no tests.</summary>
    public IReadOnlyList<ModelFile> Sources { get; }

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<SourceProblem> Problems { get; }

    /// <summary>Every use, those by tests included.</summary>
    public IReadOnlyList<Dependency> All { get; }

    /// <summary>The uses among files that are no tests.</summary>
    public IReadOnlyList<Dependency> Dependencies { get; }

    /// <summary>What packages offer to others.</summary>
    public PublicSurfaces Surfaces { get; }

    /// <summary>The graph of what is loaded or built together.</summary>
    public CycleGraph Loading => _loading.Value;

    /// <summary>The files an import leads to.</summary>
    public IReadOnlyList<ModelFile> TargetsOf(Import import)
    {
        if (import.Target is not ImportTarget.Internal found)
            return [];

        var targets = new List<ModelFile>(found.Files.Count);
        foreach (var path in found.Files)
        {
            if (_byPath.TryGetValue(path, out var file))
                targets.Add(file);
        }

        return targets;
    }

    private IEnumerable<Dependency> DependenciesOf(ModelFile file)
    {
        foreach (var import in file.Source.Imports)
        {
            foreach (var target in TargetsOf(import).Where(target => target != file))
            {
                yield return new Dependency(file, target, import, Via: null);

                // What is taken from a barrel is used as if it were taken from where it is.
                if (target.ReExports.Count > 0 && import.Kind is not (ImportKind.Part or ImportKind.ReExport))
                {
                    foreach (var behind in Behind(target, import.Names.Select(taken => taken.Name)).Where(behind => behind != file && behind != target))
                        yield return new Dependency(file, behind, import, target);
                }
            }
        }
    }

    private HashSet<ModelFile> Behind(ModelFile barrel, IEnumerable<string> names)
    {
        var found = new HashSet<ModelFile>();
        var seen = new HashSet<(ModelFile, string)>();
        var open = new Stack<(ModelFile File, string Name)>(names.Select(name => (barrel, name)));
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next) || next.File.Declares(next.Name))
                continue;

            foreach (var offer in next.File.ReExports.Where(import => Offers(import, next.Name)))
            {
                foreach (var target in TargetsOf(offer))
                {
                    foreach (var name in Behind(offer, next.Name))
                    {
                        if (name == "*" || target.Declares(name))
                            found.Add(target);

                        open.Push((target, name));
                    }
                }
            }
        }

        return found;
    }

    /// <summary>Whether a re-export may hand on a name.</summary>
    public static bool Offers(Import reExport, string name) =>
        name == "*" || reExport.Names.Count == 0 || reExport.Names.Any(offered => offered.LocalName == "*" || offered.LocalName == name);

    /// <summary>What a name that a re-export hands on is called where it comes from; several where all is taken.</summary>
    public static IEnumerable<string> Behind(Import reExport, string name) =>
        reExport.Names.Count == 0 ? [name]
        : name == "*" ? reExport.Names.Select(offered => offered.Name)
        : reExport.Names.Where(offered => offered.LocalName == "*" || offered.LocalName == name).Select(offered => offered.LocalName == "*" ? name : offered.Name);
}
