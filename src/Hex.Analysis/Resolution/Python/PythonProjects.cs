using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.Python;

/// <summary>The projects among what is read, and where each looks for modules.</summary>
internal sealed class PythonProjects
{
    private static readonly HashSet<string> FileNames = new(StringComparer.Ordinal) { PyProjectFile.FileName, "setup.cfg", "setup.py", "pytest.ini" };

    private readonly SourceTree _tree;
    private readonly ProjectFileProblems _problems;
    private readonly PythonModules _modules;
    private readonly SortedDictionary<string, PythonProject> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Project, string Root), SearchPath> _paths = [];
    private readonly Dictionary<string, SearchPath> _known = new(StringComparer.Ordinal);

    public PythonProjects(SourceTree tree, PythonModules modules, ProjectFileProblems problems)
    {
        (_tree, _modules, _problems) = (tree, modules, problems);

        // What no file tells, the folder itself does.
        _byFolder[string.Empty] = new PythonProject(string.Empty);
        foreach (var file in tree.Files.Where(file => FileNames.Contains(RelativePath.Name(file))))
        {
            var folder = RelativePath.Folder(file);
            if (!_byFolder.TryGetValue(folder, out var project))
                _byFolder[folder] = project = new PythonProject(folder);

            Read(file, new ProjectReader(tree, project));
        }

        foreach (var project in All)
            AddUsualRoots(project);
    }

    /// <summary>All of them, outer before inner.</summary>
    public IEnumerable<PythonProject> All => _byFolder.Values;

    /// <summary>The name of the project a folder belongs to, or null.</summary>
    public string? NameOf(string folder) => Around(folder).Select(project => project.Name).FirstOrDefault(name => name is not null);

    /// <summary>Where the files of a folder look for modules.</summary>
    public SearchPath PathOf(string folder)
    {
        if (_known.TryGetValue(folder, out var path))
            return path;

        var around = Around(folder).ToList();
        var key = (around[0].Folder, _modules.RootOf(folder));
        if (!_paths.TryGetValue(key, out path))
            _paths[key] = path = new SearchPath(around[0], around[1..], key.Item2);

        return _known[folder] = path;
    }

    private IEnumerable<PythonProject> Around(string folder) => RelativePath.Upwards(folder).Select(each => _byFolder.GetValueOrDefault(each)).OfType<PythonProject>();

    private void Read(string file, ProjectReader into)
    {
        if (RelativePath.Name(file) == PyProjectFile.FileName)
        {
            if (TomlFile.Read(_tree, file, _problems) is { } content)
                PyProjectFile.Read(content, into);

            return;
        }

        if (_problems.Read(_tree, file) is not { } bytes)
            return;

        if (RelativePath.Name(file) == "setup.py")
        {
            SetupFiles.ReadScript(bytes.Span, into);
            return;
        }

        var sections = IniFile.Read(bytes.Span);
        if (sections.ErrorLine is { } line)
            _problems.Add(file, "a line is neither a section nor a value", line);

        SetupFiles.Read(sections, into);
    }

    private void AddUsualRoots(PythonProject project)
    {
        var source = RelativePath.In(project.Folder, "src");
        if (!project.Roots.Contains(source) && _tree.HasFolder(source) && !_modules.IsPackage(source))
            project.Roots.Add(source);

        if (!project.Roots.Contains(project.Folder))
            project.Roots.Add(project.Folder);
    }
}
