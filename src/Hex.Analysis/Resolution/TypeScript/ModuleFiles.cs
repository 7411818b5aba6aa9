using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.TypeScript;

/// <summary>Finds the file that a path without all of its name stands for.</summary>
/// <param name="tree">The files there are.</param>
internal sealed class ModuleFiles(SourceTree tree)
{
    private static readonly string[] ForTypeScript = [".ts", ".tsx", ".d.ts", ".mts", ".cts", ".d.mts", ".d.cts", ".js", ".jsx", ".mjs", ".cjs", ".json", ".vue"];
    private static readonly string[] ForJavaScript = [".js", ".jsx", ".mjs", ".cjs", ".json", ".ts", ".tsx", ".d.ts", ".mts", ".cts", ".d.mts", ".d.cts", ".vue"];

    // TypeScript writes the name that its output will have.
    private static readonly (string Output, string[] Sources)[] Outputs =
    [
        (".js", [".ts", ".tsx", ".d.ts", ".jsx"]), (".jsx", [".tsx", ".d.ts"]), (".mjs", [".mts", ".d.mts"]), (".cjs", [".cts", ".d.cts"]),
    ];

    private static readonly string[] Sources = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];
    private static readonly string[] Endings = [".d.ts", ".d.mts", ".d.cts", .. Sources];

    /// <summary>Whether a name is that of a source file.</summary>
    public static bool IsSource(string name) => Sources.Any(ending => name.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>A path without the ending that tells a source, a description or an output.</summary>
    public static string WithoutEnding(string path) => Array.Find(Endings, ending => path.EndsWith(ending, StringComparison.Ordinal)) is { } found ? path[..^found.Length] : path;

    /// <summary>The file a path stands for, be it one or the index of a folder.</summary>
    /// <param name="path">The path, relative to the root.</param>
    /// <param name="isFromJavaScript">Whether a file of JavaScript asks, which prefers its own.</param>
    /// <returns>Its path, or null when there is none.</returns>
    public string? Find(string path, bool isFromJavaScript)
    {
        path = tree.BehindLinks(path);
        return FindFile(path, isFromJavaScript) ?? FindIndex(path, isFromJavaScript);
    }

    /// <summary>The file a folder stands for.</summary>
    public string? FindIndex(string folder, bool isFromJavaScript) => tree.HasFolder(folder) ? FindFile(RelativePath.In(folder, "index"), isFromJavaScript) : null;

    private string? FindFile(string path, bool isFromJavaScript)
    {
        if (path.Length == 0)
            return null;

        if (isFromJavaScript && tree.Has(path))
            return path;

        foreach (var (output, sources) in Outputs)
        {
            if (path.EndsWith(output, StringComparison.Ordinal) && FirstOf(path[..^output.Length], sources) is { } source)
                return source;
        }

        return tree.Has(path) ? path : FirstOf(path, isFromJavaScript ? ForJavaScript : ForTypeScript);
    }

    private string? FirstOf(string stem, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (tree.Has(stem + ending))
                return stem + ending;
        }

        return null;
    }
}
