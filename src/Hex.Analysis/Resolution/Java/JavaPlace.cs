using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.Java;

/// <summary>Where a file stands among the modules.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Package">The package it says it belongs to.</param>
/// <param name="Module">The folder of its module.</param>
/// <param name="Unit">The name of that.</param>
internal sealed record JavaPlace(string Path, string Package, string Module, string Unit)
{
    /// <summary>The folder its packages start in, as far as its own lies as its package says.</summary>
    public string Root { get; } = RootOf(RelativePath.Folder(Path), Package);

    /// <summary>Whether it is a test.</summary>
    public bool IsTest { get; } = JavaConventions.IsTest(Path, RootOf(RelativePath.Folder(Path), Package));

    /// <summary>How far a file is from seeing another one, where several declare the same type.</summary>
    public int DistanceTo(JavaPlace other) =>
        other == this ? 0
        : other.Root == Root && other.Module == Module ? 1
        : other.Module == Module && !other.IsTest ? 2
        : other.Module == Module && IsTest ? 3
        : !other.IsTest ? 4
        : other.Module == Module ? 5
        : 6;

    private static string RootOf(string folder, string package)
    {
        var below = package.Replace('.', '/');
        if (folder == below)
            return string.Empty;

        return below.Length > 0 && folder.EndsWith($"/{below}", StringComparison.Ordinal) ? folder[..^(below.Length + 1)] : folder;
    }
}
