using Hex.Analysis.Files;
using Hex.Analysis.Syntax;
using Hex.Core.Code;

namespace Hex.Analysis.Resolution.TypeScript;

/// <summary>Tells where imports of TypeScript and JavaScript lead.</summary>
internal sealed class TypeScriptResolver : IImportResolver
{
    private readonly SourceTree _tree;
    private readonly IReadOnlyDictionary<string, FileSyntax> _sources;
    private readonly ProjectFileProblems _problems = new();
    private readonly Packages _packages;
    private readonly TsConfigs _configurations;
    private readonly ModuleFiles _files;
    private readonly PackageEntries _entries;
    private readonly PatternTargets _patterns;
    private readonly HashSet<string> _entryPoints;
    private readonly Dictionary<(string Folder, bool IsJavaScript, string Specifier), ImportTarget> _known = [];

    public TypeScriptResolver(SourceTree tree, IReadOnlyDictionary<string, FileSyntax> sources)
    {
        (_tree, _sources) = (tree, sources);
        _packages = new Packages(tree, _problems);
        _configurations = new TsConfigs(tree, _problems);
        _files = new ModuleFiles(tree);
        _entries = new PackageEntries(tree, _files, _configurations);
        _patterns = new PatternTargets(tree, sources);
        _entryPoints = new(_packages.All.SelectMany(package => package.Starts.Select(start => _entries.Source(package, start, isFromJavaScript: false))).OfType<string>(), StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public IReadOnlyCollection<SourceProblem> Problems => _problems.All;

    /// <inheritdoc />
    public SourceFile Resolve(string path, SourceLanguage language, FileSyntax syntax)
    {
        var folder = RelativePath.Folder(path);
        return new SourceFile
        {
            Path = path,
            Language = language,
            Unit = _packages.Of(folder)?.Name ?? string.Empty,
            IsTest = TypeScriptConventions.IsTest(path),
            IsEntryPoint = syntax.IsEntryPoint || _entryPoints.Contains(path),
            Declarations = syntax.Declarations,
            Imports = [.. syntax.Imports.Select(import => import.To(Target(path, folder, language == SourceLanguage.JavaScript, import)))],
        };
    }

    private static string WithoutQuery(string specifier)
    {
        var query = specifier.IndexOf('?', StringComparison.Ordinal);
        return query > 0 ? specifier[..query] : specifier;
    }

    private static bool HasScheme(string specifier) => specifier.IndexOf(':', StringComparison.Ordinal) is var colon and > 1 && specifier.AsSpan(0, colon).IndexOfAnyExceptInRange('a', 'z') < 0;

    private ImportTarget Target(string path, string folder, bool isJavaScript, RawImport import)
    {
        if (import.IsComputed)
            return new ImportTarget.Computed();

        if (import.IsPattern)
            return _patterns.Find(path, import.Specifier, pattern => Placed(path, folder, pattern));

        // Which configuration holds may depend on the file, where one only binds others together.
        if (_configurations.Of(folder)?.References.Count > 0)
            return Lead(path, folder, isJavaScript, import.Specifier);

        var key = (folder, isJavaScript, import.Specifier);
        if (!_known.TryGetValue(key, out var target))
            _known[key] = target = Lead(path, folder, isJavaScript, import.Specifier);

        return target;
    }

    // "./orders/*.ts", "/src/*.ts" from the package, "@/orders/*.ts" by the configuration; "**" stands for any folder.
    private string? Placed(string path, string folder, string pattern) => pattern.FirstOrDefault() switch
    {
        '.' => RelativePath.Resolve(_tree.BehindLinks(folder), pattern),
        '/' => RelativePath.Resolve(_packages.Of(folder)?.Folder ?? string.Empty, pattern[1..]),
        '*' => pattern,
        _ => _configurations.For(path)?.Candidates(pattern).FirstOrDefault(),
    };

    private ImportTarget Lead(string path, string folder, bool isJavaScript, string specifier)
    {
        if (specifier.Length == 0)
            return new ImportTarget.Unresolved("it has no name");

        // Bundlers take instructions after a question mark.
        var name = WithoutQuery(specifier);
        if (name is "." or ".." || name.StartsWith("./", StringComparison.Ordinal) || name.StartsWith("../", StringComparison.Ordinal))
            return Relative(path, folder, isJavaScript, name);

        if (name[0] == '/')
            return Rooted(folder, isJavaScript, name);

        return name[0] == '#' && Hash(folder, isJavaScript, name) is { } own ? own : Named(path, folder, isJavaScript, name);
    }

    private ImportTarget Relative(string path, string folder, bool isJavaScript, string name)
    {
        if (RelativePath.Resolve(_tree.BehindLinks(folder), name) is not { } at)
            return new ImportTarget.Unresolved("it leads out of the folder that is read");

        // "./a/" and ".." name folders, even where a file of that name is.
        var isFolder = name.EndsWith('/') || name.EndsWith('.');
        var found = isFolder ? Folder(at, isJavaScript) : _files.Find(at, isJavaScript) ?? Folder(at, isJavaScript);
        return Found(found ?? InOtherRoot(path, at, isJavaScript), at);
    }

    private string? Folder(string at, bool isJavaScript) =>
        at.Length > 0 && _packages.At(at) is { } package ? _entries.Find(package, string.Empty, isJavaScript) : _files.FindIndex(at, isJavaScript);

    private string? InOtherRoot(string path, string at, bool isJavaScript)
    {
        var roots = _configurations.For(path)?.RootDirs ?? [];
        var inside = roots.Where(root => RelativePath.IsWithin(at, root)).Select(root => root.Length == 0 ? at : at[Math.Min(at.Length, root.Length + 1)..]);
        return inside.SelectMany(rest => roots.Select(root => _files.Find(RelativePath.In(root, rest), isJavaScript))).FirstOrDefault(found => found is not null);
    }

    // Bundlers start such a path at the package or at its public folder.
    private ImportTarget Rooted(string folder, bool isJavaScript, string name)
    {
        var package = _packages.Of(folder)?.Folder ?? string.Empty;
        var found = new[] { package, RelativePath.In(package, "public") }.Select(start => RelativePath.Resolve(start, name[1..])).OfType<string>()
            .Select(at => _files.Find(at, isJavaScript)).FirstOrDefault(at => at is not null);
        return found is null ? new ImportTarget.Unresolved("it is an absolute path") : Found(found, found);
    }

    // The names a package has for its own files.
    private ImportTarget? Hash(string folder, bool isJavaScript, string name)
    {
        if (_packages.Of(folder) is not { Imports: { } imports } package)
            return null;

        var targets = imports.Of(name).ToList();
        if (targets.Count == 0)
            return null;

        var found = targets.Where(target => target.StartsWith('.')).Select(target => _entries.Source(package, target, isJavaScript)).FirstOrDefault(source => source is not null);
        if (found is not null)
            return Found(found, found);

        return targets.Find(target => !target.StartsWith('.')) is { } other && TypeScriptConventions.PackageOf(other) is { } elsewhere
            ? new ImportTarget.External(elsewhere)
            : new ImportTarget.Unresolved($"the package's imports lead '{name}' to '{targets[0]}', which is not there");
    }

    private ImportTarget Named(string path, string folder, bool isJavaScript, string name)
    {
        var configuration = _configurations.For(path);
        if (configuration?.Candidates(name).Select(at => _files.Find(at, isJavaScript)).FirstOrDefault(at => at is not null) is { } mapped)
            return Found(mapped, mapped);

        if (TypeScriptConventions.NodeModule(name) is { } node)
            return new ImportTarget.External(node);

        if (HasScheme(name))
            return new ImportTarget.External(name);

        if (TypeScriptConventions.PackageOf(name) is not { } package)
            return new ImportTarget.Unresolved($"no configuration says what '{name.Split('/')[0]}' stands for");

        if (_packages.Visible(package, folder) is not { } local)
            return new ImportTarget.External(package);

        var found = _entries.Find(local, name.Length > package.Length ? name[(package.Length + 1)..] : string.Empty, isJavaScript);
        return found is null ? new ImportTarget.Unresolved($"the package '{package}' of this repository has no source for it") : Found(found, found);
    }

    private ImportTarget Found(string? file, string at)
    {
        if (file is not null)
            return _sources.ContainsKey(file) ? new ImportTarget.Internal([file]) : new ImportTarget.Asset(file);

        return new ImportTarget.Unresolved(Path.Exists(_tree.Absolute(at)) ? "it lies in what is left out" : "there is no such file");
    }
}
