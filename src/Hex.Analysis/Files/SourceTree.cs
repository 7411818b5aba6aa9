using Hex.Core.Code;

namespace Hex.Analysis.Files;

/// <summary>The files of a folder that are anybody's work: neither ignored, nor made by a build, nor brought by a package manager.</summary>
internal sealed class SourceTree
{
    private readonly HashSet<string> _files;
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal) { string.Empty };
    private readonly Dictionary<string, string> _links;

    /// <summary>Holds what a walk found.</summary>
    /// <param name="root">The real absolute path of the folder.</param>
    /// <param name="files">The files, relative to it.</param>
    /// <param name="links">The links to places inside it, each with that place.</param>
    /// <param name="problems">What could not be read.</param>
    public SourceTree(string root, List<string> files, Dictionary<string, string> links, List<SourceProblem> problems)
    {
        files.Sort(StringComparer.Ordinal);
        problems.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        (Root, Files, Problems) = (root, files, problems);
        _files = new(files, StringComparer.Ordinal);
        _links = links;
        foreach (var file in files)
        {
            for (var folder = RelativePath.Folder(file); _folders.Add(folder); folder = RelativePath.Folder(folder))
            {
            }
        }
    }

    /// <summary>The real absolute path of the folder.</summary>
    public string Root { get; }

    /// <summary>The files in the order of their paths, relative to the root.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The links to places inside it.</summary>
    public IReadOnlyCollection<string> Links => _links.Keys;

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<SourceProblem> Problems { get; }

    /// <summary>The absolute path of something in it.</summary>
    public string Absolute(string path) => path.Length == 0 ? Root : Path.Combine(Root, path);

    /// <summary>Whether there is a file of that path.</summary>
    public bool Has(string path) => _files.Contains(path);

    /// <summary>Whether there is a folder of that path with a file in or below it.</summary>
    public bool HasFolder(string path) => _folders.Contains(path);

    /// <summary>The path where what is reached through links really lies.</summary>
    public string BehindLinks(string path)
    {
        // The outermost link counts.
        for (var end = _links.Count == 0 ? -1 : path.IndexOf('/'); end >= 0; end = path.IndexOf('/', end + 1))
        {
            if (_links.TryGetValue(path[..end], out var target))
                return target + path[end..];
        }

        return _links.GetValueOrDefault(path) ?? path;
    }
}
