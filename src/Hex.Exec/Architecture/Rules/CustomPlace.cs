using Hex.Exec.Architecture.Layers;
using Hex.Exec.Architecture.Model;

namespace Hex.Exec.Architecture.Rules;

/// <summary>What a rule of the configuration speaks of: files of a glob, a layer, or packages.</summary>
internal sealed record CustomPlace
{
    private const string LayerMark = "layer:";
    private const string PackageMark = "package:";

    private readonly PathGlob? _glob;
    private readonly Layer? _layer;
    private readonly PackagePattern? _package;
    private readonly string _prefix;

    private CustomPlace(PathGlob? glob, Layer? layer, PackagePattern? package, string prefix) => (_glob, _layer, _package, _prefix) = (glob, layer, package, prefix);

    public bool IsPackage => _package is not null;

    public static IReadOnlyList<CustomPlace> ParseAll(string text, string prefix) =>
        [.. SplitOutsideBraces(text).Select(part => Parse(part.Trim(), prefix))];

    public bool Holds(ModelFile file) => (_glob is not null && _glob.Matches(_prefix + file.Path)) || (_layer is not null && file.Layer == _layer);

    public bool Holds(string package) => _package is not null && _package.Matches(package);

    private static CustomPlace Parse(string text, string prefix) =>
        text.StartsWith(LayerMark, StringComparison.Ordinal) ? new CustomPlace(null, LayerName.Parse(text[LayerMark.Length..]), null, prefix)
        : text.StartsWith(PackageMark, StringComparison.Ordinal) ? new CustomPlace(null, null, new PackagePattern(text[PackageMark.Length..]), prefix)
        : new CustomPlace(PathGlob.Parse(text), null, null, prefix);

    private static IEnumerable<string> SplitOutsideBraces(string text)
    {
        var (start, depth) = (0, 0);
        foreach (var (index, letter) in text.Index())
        {
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            if (letter == ',' && depth == 0)
            {
                yield return text[start..index];
                start = index + 1;
            }
        }

        yield return text[start..];
    }
}
