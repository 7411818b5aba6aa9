using Hex.Analysis.Files;
using Hex.Analysis.Syntax;
using Hex.Core.Code;

namespace Hex.Analysis.Resolution.Python;

/// <summary>Tells where imports of Python lead.</summary>
internal sealed class PythonResolver : IImportResolver
{
    private readonly ProjectFileProblems _problems = new();
    private readonly PythonModules _modules;
    private readonly PythonProjects _projects;
    private readonly ModuleSearch _search;
    private readonly HashSet<string> _entryPoints;

    public PythonResolver(SourceTree tree, IReadOnlyDictionary<string, FileSyntax> files)
    {
        _modules = new PythonModules(tree, files);
        _projects = new PythonProjects(tree, _modules, _problems);
        _search = new ModuleSearch(_projects, _modules);
        _entryPoints = new(_projects.All.SelectMany(project => project.Starts.SelectMany(start => _search.Start(project, start)?.Files ?? [])), StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public IReadOnlyCollection<SourceProblem> Problems => _problems.All;

    /// <inheritdoc />
    public SourceFile Resolve(string path, SourceLanguage language, FileSyntax syntax) => new()
    {
        Path = path,
        Language = language,
        Unit = UnitOf(RelativePath.Folder(path)),
        IsTest = PythonConventions.IsTest(path),
        IsEntryPoint = syntax.IsEntryPoint || PythonConventions.IsEntryPoint(path) || _entryPoints.Contains(path),
        Declarations = syntax.Declarations,
        Imports = new FileImports(path, _search, _modules).Of(syntax),
    };

    // The name it is distributed under, or else that of its outermost package.
    private string UnitOf(string folder)
    {
        if (_projects.NameOf(folder) is { } name)
            return name;

        var root = _modules.RootOf(folder);
        return root.Length == folder.Length ? string.Empty : folder[(root.Length == 0 ? 0 : root.Length + 1)..].Split('/')[0];
    }
}
