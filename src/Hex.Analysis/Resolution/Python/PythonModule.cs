namespace Hex.Analysis.Resolution.Python;

/// <summary>A module that lies among what is read; each is made once.</summary>
internal sealed class PythonModule(IReadOnlyList<string> files, string? folder, string? asset)
{
    /// <summary>Its source, and the stub beside it; none where it is a folder without <c>__init__.py</c>.</summary>
    public IReadOnlyList<string> Files => files;

    /// <summary>Where the modules in it lie, or null when it is no package.</summary>
    public string? Folder => folder;

    /// <summary>What it is made of where that is not Python, or null.</summary>
    public string? Asset => asset;

    /// <summary>Whether it is a folder without <c>__init__.py</c>, which several places may share.</summary>
    public bool IsNamespace => Files.Count == 0 && Asset is null;
}
