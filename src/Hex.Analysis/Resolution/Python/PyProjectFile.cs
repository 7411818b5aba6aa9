using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.Python;

/// <summary>Reads <c>pyproject.toml</c>, in the words of each of the usual builders.</summary>
internal static class PyProjectFile
{
    /// <summary>Its name.</summary>
    public const string FileName = "pyproject.toml";

    /// <summary>Reads one.</summary>
    public static void Read(TomlTable content, ProjectReader into)
    {
        into.Name(content.Text("project", "name"));
        into.Name(content.Text("tool", "poetry", "name"));
        into.Name(content.Text("tool", "flit", "metadata", "module"));
        ReadFolders(content, into);
        ReadStarts(content, into);
    }

    private static void ReadFolders(TomlTable content, ProjectReader into)
    {
        foreach (var root in content.Texts("tool", "setuptools", "packages", "find", "where").Concat(content.Texts("tool", "pytest", "ini_options", "pythonpath")))
            into.Root(root);

        if (content.Table("tool", "setuptools", "package-dir") is { } folders)
        {
            foreach (var name in folders.Names)
                into.Package(name, folders.Text(name));
        }

        foreach (var package in content.Tables("tool", "poetry", "packages"))
            into.Root(package.Text("from"));

        into.Root(content.Text("tool", "pdm", "build", "package-dir"));
        into.Root(content.Text("tool", "maturin", "python-source"));
        into.Root(content.Text("tool", "uv", "build-backend", "module-root"));
        ReadHatch(content.Table("tool", "hatch", "build"), into);
        ReadHatch(content.Table("tool", "hatch", "build", "targets", "wheel"), into);
    }

    private static void ReadHatch(TomlTable? build, ProjectReader into)
    {
        if (build is null)
            return;

        foreach (var package in build.Texts("packages"))
            into.Root(RelativePath.Folder(package.TrimEnd('/')));

        foreach (var source in build.Texts("sources"))
            into.Root(source);

        // sources.src = "" takes a folder away, sources."src/a" = "b" gives a package another name.
        foreach (var folder in build.Table("sources")?.Names ?? [])
            into.Package(build.Text("sources", folder) ?? string.Empty, folder);
    }

    private static void ReadStarts(TomlTable content, ProjectReader into)
    {
        string[][] tables = [["project", "scripts"], ["project", "gui-scripts"], ["tool", "poetry", "scripts"]];
        var groups = content.Table("project", "entry-points")?.Names.Select(name => (string[])["project", "entry-points", name]) ?? [];
        var plugins = content.Table("tool", "poetry", "plugins")?.Names.Select(name => (string[])["tool", "poetry", "plugins", name]) ?? [];
        foreach (var table in tables.Concat(groups).Concat(plugins).Select(path => content.Table(path)).OfType<TomlTable>())
        {
            foreach (var name in table.Names)
                into.Start(table.Text(name) ?? table.Text(name, "callable") ?? table.Text(name, "reference"));
        }
    }
}
