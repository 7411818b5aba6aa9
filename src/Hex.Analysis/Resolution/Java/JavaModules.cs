using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.Java;

/// <summary>The modules of Maven and Gradle that are part of what is read.</summary>
internal sealed class JavaModules
{
    private static readonly JavaModule Nothing = new(string.Empty, string.Empty);

    private readonly Dictionary<string, JavaModule> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JavaModule> _nearest = new(StringComparer.Ordinal);

    /// <summary>Finds all of them.</summary>
    public JavaModules(SourceTree tree, ProjectFileProblems problems)
    {
        foreach (var file in tree.Files)
        {
            var (folder, name) = (RelativePath.Folder(file), RelativePath.Name(file));
            if (name == MavenProject.FileName)
                _byFolder[folder] = new JavaModule(folder, MavenProject.NameIn(tree, file, problems) ?? RelativePath.Name(folder));
            else if (GradleSettings.IsSettings(name))
                AddGradle(GradleSettings.Read(tree, file, problems));
            else if (GradleSettings.IsBuild(name, folder))
                _byFolder.TryAdd(folder, new JavaModule(folder, RelativePath.Name(folder.Length > 0 ? folder : tree.Root)));
        }
    }

    /// <summary>The innermost one that a folder belongs to.</summary>
    public JavaModule Of(string folder)
    {
        if (!_nearest.TryGetValue(folder, out var nearest))
            _nearest[folder] = nearest = RelativePath.Upwards(folder).Select(each => _byFolder.GetValueOrDefault(each)).FirstOrDefault(module => module is not null) ?? Nothing;

        return nearest;
    }

    // What the settings say of a folder goes before what its own build file shows.
    private void AddGradle(IEnumerable<JavaModule> modules)
    {
        foreach (var module in modules)
            _byFolder[module.Folder] = module;
    }
}
