using System.Text.Json;
using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.TypeScript;

/// <summary>The packages of npm that are part of what is read, and which of them see each other.</summary>
internal sealed class Packages
{
    private const string FileName = "package.json";

    private readonly Dictionary<string, Package> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Package?> _nearest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Package> _members = new(StringComparer.Ordinal);
    private readonly ILookup<string, Package> _byName;

    /// <summary>Reads all of them.</summary>
    public Packages(SourceTree tree, ProjectFileProblems problems)
    {
        foreach (var file in tree.Files.Where(file => RelativePath.Name(file) == FileName))
        {
            if (JsonFile.Read(tree, file, problems) is { } content)
                _byFolder[RelativePath.Folder(file)] = new Package(RelativePath.Folder(file), content);
        }

        _byName = All.Where(package => package.Name is not null).ToLookup(package => package.Name!, StringComparer.Ordinal);
        foreach (var (folder, globs) in Workspaces(tree, problems))
        {
            var members = new WorkspaceGlobs(globs);
            foreach (var package in All.Where(package => package.Name is not null && IsMember(folder, members, package.Folder)))
                _members.TryAdd(package.Name!, package);
        }
    }

    /// <summary>All of them, outer before inner.</summary>
    public IEnumerable<Package> All => _byFolder.Values;

    /// <summary>The package whose folder is this one, or null.</summary>
    public Package? At(string folder) => _byFolder.GetValueOrDefault(folder);

    /// <summary>The innermost package with a name that a folder belongs to, or null.</summary>
    public Package? Of(string folder)
    {
        if (!_nearest.TryGetValue(folder, out var nearest))
            _nearest[folder] = nearest = RelativePath.Upwards(folder).Select(each => _byFolder.GetValueOrDefault(each)).FirstOrDefault(package => package?.Name is not null);

        return nearest;
    }

    /// <summary>The package of a name that files of a folder would get, or null when it comes from elsewhere.</summary>
    public Package? Visible(string name, string folder)
    {
        var own = Of(folder);
        if (own?.Name == name)
            return own;

        return _members.GetValueOrDefault(name) ?? (own?.HasBeside(name) == true ? _byName[name].FirstOrDefault() : null);
    }

    private static bool IsMember(string folder, WorkspaceGlobs globs, string candidate)
    {
        if (candidate == folder)
            return true;

        if (!RelativePath.IsWithin(candidate, folder))
            return false;

        return globs.Have(folder.Length == 0 ? candidate : candidate[(folder.Length + 1)..]);
    }

    private IEnumerable<(string Folder, List<string> Globs)> Workspaces(SourceTree tree, ProjectFileProblems problems)
    {
        foreach (var package in _byFolder.Values)
        {
            var listed = package.Content.Member("workspaces");
            listed = listed is { ValueKind: JsonValueKind.Object } both ? both.Member("packages") : listed;
            if (listed is { ValueKind: JsonValueKind.Array } globs)
                yield return (package.Folder, [.. globs.Texts()]);
        }

        foreach (var file in tree.Files.Where(file => RelativePath.Name(file) is PnpmWorkspace.FileName))
            yield return (RelativePath.Folder(file), PnpmWorkspace.Read(tree, file, problems));

        foreach (var file in tree.Files.Where(file => RelativePath.Name(file) is "lerna.json"))
        {
            if (JsonFile.Read(tree, file, problems)?.Member("packages") is { } globs)
                yield return (RelativePath.Folder(file), [.. globs.Texts()]);
        }
    }
}
