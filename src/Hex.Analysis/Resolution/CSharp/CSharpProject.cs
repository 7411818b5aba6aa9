namespace Hex.Analysis.Resolution.CSharp;

/// <summary>A project of .NET, which is the same as itself alone.</summary>
/// <param name="path">Its project file, relative to the root.</param>
/// <param name="name">Its name: that of the file.</param>
/// <param name="folder">The folder it lies in, whose sources are its own.</param>
internal sealed class CSharpProject(string path, string name, string folder)
{
    /// <summary>Its project file, relative to the root.</summary>
    public string Path { get; } = path;

    /// <summary>Its name: that of the file.</summary>
    public string Name { get; } = name;

    /// <summary>The folder it lies in, whose sources are its own.</summary>
    public string Folder { get; } = folder;

    /// <summary>The project files it refers to itself.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>The usings that hold in all its files.</summary>
    public IReadOnlyList<ProjectUsing> Usings { get; init; } = [];

    /// <summary>Patterns of sources in other folders that it compiles too.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>Whether it says that it holds tests.</summary>
    public bool IsTest { get; init; }
}
