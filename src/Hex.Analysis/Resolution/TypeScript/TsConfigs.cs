using System.Text.Json;
using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.TypeScript;

/// <summary>The configurations of TypeScript and of editors for JavaScript.</summary>
/// <param name="tree">The files there are.</param>
/// <param name="problems">What is wrong with them.</param>
internal sealed class TsConfigs(SourceTree tree, ProjectFileProblems problems)
{
    // More than anybody extends, and less than a circle.
    private const int Deepest = 16;

    private static readonly string[] Names = ["tsconfig.json", "jsconfig.json"];

    private readonly Dictionary<string, TsConfig?> _byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TsConfig?> _byFolder = new(StringComparer.Ordinal);

    /// <summary>The configuration that holds in a folder, or null.</summary>
    public TsConfig? Of(string folder)
    {
        if (!_byFolder.TryGetValue(folder, out var configuration))
        {
            var file = RelativePath.Upwards(folder).SelectMany(each => Names.Select(name => RelativePath.In(each, name))).FirstOrDefault(tree.Has);
            _byFolder[folder] = configuration = file is null ? null : Load(file, 0);
        }

        return configuration;
    }

    /// <summary>The configuration that says where the imports of a file lead, or null.</summary>
    public TsConfig? For(string file)
    {
        var nearest = Of(RelativePath.Folder(file));
        if (nearest is null || nearest.Leads || nearest.References.Count == 0)
            return nearest;

        return nearest.References.Select(reference => Load(reference, 0)).FirstOrDefault(reference => reference?.Leads == true && reference.Covers(file)) ?? nearest;
    }

    private static string[] List(JsonElement? element) => element is { ValueKind: JsonValueKind.Array } list ? [.. list.Texts()] : [];

    private TsConfig? Load(string file, int depth)
    {
        if (_byFile.TryGetValue(file, out var known))
            return known;

        if (depth > Deepest)
        {
            problems.Add(file, "what it extends leads in a circle");
            return null;
        }

        var configuration = JsonFile.Read(tree, file, problems) is { } content ? Read(file, content, depth) : null;
        _byFile[file] = configuration;
        return configuration;
    }

    private TsConfig Read(string file, JsonElement content, int depth)
    {
        var folder = RelativePath.Folder(file);
        var bases = content.Member("extends") is { } extends ? extends.Texts().Select(name => Extended(file, name, depth)).OfType<TsConfig>() : [];
        var inherited = bases.Aggregate(new TsConfig { Folder = folder }, Over);
        var options = content.Member("compilerOptions") ?? default;
        string? At(string path) => RelativePath.Resolve(folder, path.Replace("${configDir}", ".", StringComparison.Ordinal));

        var includes = List(content.Member("include")).Concat(List(content.Member("files"))).Select(pattern => pattern.StartsWith("./", StringComparison.Ordinal) ? pattern[2..] : pattern).ToList();
        var paths = options.Member("paths");
        return inherited with
        {
            Folder = folder,
            BaseUrl = options.TextOf("baseUrl") is { } url ? At(url) : inherited.BaseUrl,
            Paths = paths is { ValueKind: JsonValueKind.Object } map ? new([.. map.EnumerateObject().DistinctBy(path => path.Name).Select(path => KeyValuePair.Create(path.Name, List(path.Value)))]) : inherited.Paths,
            PathsBase = paths is null ? inherited.PathsBase : folder,
            RootDirs = options.Member("rootDirs") is { } roots ? [.. List(roots).Select(At).OfType<string>()] : inherited.RootDirs,
            RootDir = options.TextOf("rootDir") is { } root ? At(root) : inherited.RootDir,
            References = content.Member("references") is { ValueKind: JsonValueKind.Array } references ? [.. references.EnumerateArray().Select(reference => Referenced(folder, reference)).OfType<string>()] : [],
            Includes = content.Member("include") is null && content.Member("files") is null ? inherited.Includes : includes,
        };
    }

    private static TsConfig Over(TsConfig lower, TsConfig upper) => lower with
    {
        BaseUrl = upper.BaseUrl ?? lower.BaseUrl,
        Paths = upper.Paths.HasAny ? upper.Paths : lower.Paths,
        PathsBase = upper.Paths.HasAny ? upper.PathsBase : lower.PathsBase,
        RootDirs = upper.RootDirs.Count > 0 ? upper.RootDirs : lower.RootDirs,
        RootDir = upper.RootDir ?? lower.RootDir,
        Includes = upper.Includes ?? lower.Includes,
    };

    private string? Referenced(string folder, JsonElement reference)
    {
        if (reference.TextOf("path") is not { } path || RelativePath.Resolve(folder, path) is not { } target)
            return null;

        return tree.Has(target) ? target : RelativePath.In(target, Names[0]) is var inside && tree.Has(inside) ? inside : null;
    }

    private TsConfig? Extended(string file, string name, int depth)
    {
        var folder = RelativePath.Folder(file);
        if (name.StartsWith('.'))
        {
            var path = RelativePath.Resolve(folder, name);
            if (path is not null && Existing(path) is { } found)
                return Load(found, depth + 1);

            problems.Add(file, $"it extends '{name}', which is not there");
            return null;
        }

        // Of a package: only there when its packages are installed, and hardly ever about where imports lead.
        var installed = RelativePath.Upwards(folder).Select(each => Existing(RelativePath.In(each, $"node_modules/{name}"))).FirstOrDefault(found => found is not null);
        return installed is null ? null : Load(installed, depth + 1);
    }

    private string? Existing(string path) =>
        new[] { path, $"{path}.json", $"{path}/{Names[0]}" }.FirstOrDefault(candidate => File.Exists(tree.Absolute(candidate)));
}
