using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.CSharp;

/// <summary>The projects of .NET that are part of what is read, and which of them see each other.</summary>
internal sealed class CSharpProjects
{
    private readonly Dictionary<string, CSharpProject> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CSharpProject> _byPath = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CSharpProject?> _nearest = new(StringComparer.Ordinal);
    private readonly Dictionary<CSharpProject, int> _numbers = [];
    private readonly Reachability _references;

    /// <summary>Reads all of them.</summary>
    public CSharpProjects(SourceTree tree, ProjectFileProblems problems)
    {
        var reader = new ProjectReader(tree, problems);
        foreach (var path in tree.Files.Where(file => file.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)))
        {
            var project = reader.Read(path);
            _byPath[path] = project;
            _byFolder.TryAdd(project.Folder, project);
        }

        foreach (var project in All)
            _numbers[project] = _numbers.Count;

        _references = new Reachability([.. All.Select(ReferencesOf)]);
    }

    /// <summary>All of them.</summary>
    public IEnumerable<CSharpProject> All => _byPath.Values;

    /// <summary>The project whose folder a source lies in, or null.</summary>
    public CSharpProject? Of(string path)
    {
        var folder = RelativePath.Folder(path);
        if (!_nearest.TryGetValue(folder, out var nearest))
            _nearest[folder] = nearest = RelativePath.Upwards(folder).Select(each => _byFolder.GetValueOrDefault(each)).FirstOrDefault(project => project is not null);

        return nearest;
    }

    /// <summary>Whether the sources of a project may use those of another: references are handed on. What belongs to no project is seen by all and sees all.</summary>
    public bool Sees(CSharpProject? from, CSharpProject? to) => from is null || to is null || _references.Leads(_numbers[from], _numbers[to]);

    private int[] ReferencesOf(CSharpProject project) => [.. project.References.Select(path => _byPath.GetValueOrDefault(path)).OfType<CSharpProject>().Select(reference => _numbers[reference])];
}
