namespace Hex.Analysis.Resolution.CSharp;

/// <summary>A project of .NET.</summary>
/// <param name="Path">Its project file, relative to the root.</param>
/// <param name="Name">Its name: that of the file.</param>
/// <param name="Folder">The folder it lies in, whose sources are its own.</param>
internal sealed record CSharpProject(string Path, string Name, string Folder)
{
    /// <summary>The project files it refers to itself.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>The usings that hold in all its files.</summary>
    public IReadOnlyList<ProjectUsing> Usings { get; init; } = [];

    /// <summary>Patterns of sources in other folders that it compiles too.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>Whether it says that it holds tests.</summary>
    public bool IsTest { get; init; }
}
