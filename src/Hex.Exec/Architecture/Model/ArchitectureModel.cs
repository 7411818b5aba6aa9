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
            file.Join(this, index);

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
                    foreach (var behind in BehindOf(target, import).Where(behind => behind != file && behind != target))
                        yield return new Dependency(file, behind, import, target);
                }
            }
        }
    }

    private static IEnumerable<ModelFile> BehindOf(ModelFile barrel, Import import) => import.Names.Count == 1
        ? barrel.ReExported.Declaring(import.Names[0].Name)
        : import.Names.SelectMany(taken => barrel.ReExported.Declaring(taken.Name)).Distinct();
}
