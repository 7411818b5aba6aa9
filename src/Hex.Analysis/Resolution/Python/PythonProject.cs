namespace Hex.Analysis.Resolution.Python;

/// <summary>A project of Python: a folder with a file that says how it is built.</summary>
/// <param name="Folder">The folder.</param>
internal sealed record PythonProject(string Folder)
{
    /// <summary>The name it is distributed under, or null.</summary>
    public string? Name { get; set; }

    /// <summary>The folders its packages lie in, as paths from the root of what is read.</summary>
    public List<string> Roots { get; } = [];

    /// <summary>The packages that lie elsewhere than their names say, each with its folder.</summary>
    public Dictionary<string, string> Packages { get; } = new(StringComparer.Ordinal);

    /// <summary>The modules others or the shell start at.</summary>
    public List<string> Starts { get; } = [];
}
