using System.Text.RegularExpressions;
using Hex.Core.Ports;
using Hex.Exec.Edits;
using Hex.Exec.Tools.Reading;

namespace Hex.Exec.Tools.Checks;

/// <summary>Finds the folders in which packages begin, so that one file can be compiled with those it uses.</summary>
internal static partial class JavaSources
{
    private const int LargestFile = 2 * 1024 * 1024;

    /// <summary>The folders, absolute.</summary>
    public static IReadOnlyList<string> Roots(IReadOnlyList<string> files, IRootedFiles tree) =>
    [
        .. files.GroupBy(ToolPath.FolderOf).Select(group => Root(group.First(), tree)).Distinct()
            .Select(folder => folder.Length == 0 ? tree.Root : $"{tree.Root}/{folder}"),
    ];

    private static string Root(string file, IRootedFiles tree)
    {
        var folder = ToolPath.FolderOf(file);
        var text = TextFile.Decode(tree.Read(file, LargestFile).Span)?.Text ?? string.Empty;
        var package = Package().Match(text).Groups["name"].Value.Replace('.', '/');
        return package.Length == 0 ? folder
            : folder == package ? string.Empty
            : folder.EndsWith($"/{package}", StringComparison.Ordinal) ? folder[..^(package.Length + 1)] : folder;
    }

    [GeneratedRegex(@"^\s*package\s+(?<name>[\w.]+)\s*;", RegexOptions.Multiline)]
    private static partial Regex Package();
}
