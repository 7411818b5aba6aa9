using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.Python;

/// <summary>What the readers of project files have in common: they fill in what a file says.</summary>
/// <param name="tree">The files there are.</param>
/// <param name="project">What is filled.</param>
internal sealed class ProjectReader(SourceTree tree, PythonProject project)
{
    /// <summary>Gives it a name, if no other file did.</summary>
    public void Name(string? name) => project.Name ??= string.IsNullOrWhiteSpace(name) ? null : name.Trim();

    /// <summary>Adds a folder its packages lie in.</summary>
    public void Root(string? folder)
    {
        if (folder is not null && RelativePath.Resolve(project.Folder, folder.Trim()) is { } root && (root.Length == 0 || tree.HasFolder(root)) && !project.Roots.Contains(root))
            project.Roots.Add(root);
    }

    /// <summary>Adds where a package lies; the empty name stands for all.</summary>
    public void Package(string name, string? folder)
    {
        if (name.Length == 0)
            Root(folder);
        else if (folder is not null && !name.Contains('.', StringComparison.Ordinal) && RelativePath.Resolve(project.Folder, folder) is { } path)
            project.Packages.TryAdd(name, path);
    }

    /// <summary>Adds what is started, such as <c>package.module:function</c>.</summary>
    public void Start(string? target)
    {
        if (target?.Split([':', '['])[0].Trim() is { Length: > 0 } module)
            project.Starts.Add(module);
    }
}
