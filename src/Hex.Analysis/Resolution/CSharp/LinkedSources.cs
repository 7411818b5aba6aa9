using System.Buffers;
using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.CSharp;

/// <summary>The projects that compile sources of other folders too, by where these lie.</summary>
internal sealed class LinkedSources
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("*?[\\");

    private readonly List<CSharpProject> _projects;
    private readonly Dictionary<string, List<int>> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Project, string Pattern)>> _byFolder = new(StringComparer.Ordinal);

    public LinkedSources(IEnumerable<CSharpProject> projects)
    {
        _projects = [.. projects.Where(project => project.Links.Count > 0)];
        foreach (var (index, project) in _projects.Index())
        {
            foreach (var link in project.Links)
                Add(index, link);
        }
    }

    /// <summary>The projects that link a source, in their order.</summary>
    public IEnumerable<CSharpProject> Of(string path)
    {
        if (_projects.Count == 0)
            return [];

        var found = new SortedSet<int>(_byPath.GetValueOrDefault(path) ?? []);
        foreach (var folder in RelativePath.Upwards(RelativePath.Folder(path)))
            found.UnionWith((_byFolder.GetValueOrDefault(folder) ?? []).Where(link => Glob.Matches(link.Pattern, path)).Select(link => link.Project));

        return found.Select(index => _projects[index]);
    }

    // A pattern speaks of what lies below the part of it that is written out.
    private void Add(int project, string link)
    {
        var sign = link.AsSpan().IndexOfAny(Signs);
        if (sign < 0)
        {
            if (!_byPath.TryAdd(link, [project]))
                _byPath[link].Add(project);

            return;
        }

        var folder = RelativePath.Folder(link[..sign]);
        if (!_byFolder.TryAdd(folder, [(project, link)]))
            _byFolder[folder].Add((project, link));
    }
}
