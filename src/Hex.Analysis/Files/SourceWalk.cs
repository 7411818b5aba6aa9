using System.IO.Enumeration;
using Hex.Core.Code;
using Hex.Core.Failures;

namespace Hex.Analysis.Files;

/// <summary>Walks a folder once.</summary>
internal sealed class SourceWalk
{
    private static readonly EnumerationOptions Options = new() { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false };

    private readonly string _root;
    private readonly IgnoreRules? _excluded;
    private readonly Stack<(string Folder, IgnoreRules? Rules)> _waiting = new();
    private readonly List<string> _files = [];
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);
    private readonly List<SourceProblem> _problems = [];

    private SourceWalk(string root, IReadOnlyList<string> exclude) => (_root, _excluded) = (root, IgnoreRules.Of(root, exclude));

    /// <summary>Finds the files.</summary>
    /// <exception cref="HexException">The folder does not exist.</exception>
    public static SourceTree Find(CodeScope scope, CancellationToken cancellationToken)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(scope.Root));
        if (!Directory.Exists(root))
            throw HexException.Environment("no_folder", $"there is no folder '{scope.Root}'", "name one that exists");

        return new SourceWalk(RealPath(root), scope.Exclude).Run(cancellationToken);
    }

    private static string RealPath(string path)
    {
        var parent = Path.GetDirectoryName(path);
        if (parent is null)
            return path;

        var real = Path.Combine(RealPath(parent), Path.GetFileName(path));
        return Directory.ResolveLinkTarget(real, returnFinalTarget: true)?.FullName ?? real;
    }

    private SourceTree Run(CancellationToken cancellationToken)
    {
        _waiting.Push((string.Empty, IgnoreRules.Above(_root)));
        while (_waiting.TryPop(out var next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Enter(next.Folder, next.Rules);
        }

        return new SourceTree(_root, _files, _links, _problems);
    }

    private void Enter(string folder, IgnoreRules? above)
    {
        var absolute = folder.Length == 0 ? _root : Path.Combine(_root, folder);
        if (List(folder, absolute) is not { } entries || (folder.Length > 0 && IsAnotherTree(absolute, entries)))
            return;

        var rules = entries.Exists(entry => entry.Name is ".gitignore" or ".hexignore") ? IgnoreRules.In(above, absolute) : above;
        foreach (var entry in entries)
        {
            var path = Path.Combine(absolute, entry.Name);
            if (entry.IsFolder && OutputFolders.Has(entry.Name, entries))
                continue;

            if (IgnoreRules.Leaves(_excluded, path, entry.IsFolder) || IgnoreRules.Leaves(rules, path, entry.IsFolder))
                continue;

            var relative = RelativePath.In(folder, entry.Name);
            if (!entry.IsFolder)
                _files.Add(relative);
            else if (!NoteLink(relative, path))
                _waiting.Push((relative, rules));
        }
    }

    private List<TreeEntry>? List(string folder, string absolute)
    {
        try
        {
            return [.. new FileSystemEnumerable<TreeEntry>(absolute, static (ref entry) => new TreeEntry(entry.FileName.ToString(), entry.IsDirectory), Options)];
        }
        catch (DirectoryNotFoundException)
        {
            // Gone since it was seen.
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(new SourceProblem(folder.Length == 0 ? "." : folder, "unreadable", "the folder cannot be read", null));
            return null;
        }
    }

    // A repository within, or a worktree of this one, is somebody else's; a submodule is a part of this one.
    private static bool IsAnotherTree(string absolute, List<TreeEntry> entries)
    {
        if (entries.Find(entry => entry.Name == ".git") is not { } git)
            return false;

        try
        {
            return git.IsFolder || File.ReadAllText(Path.Combine(absolute, ".git")).Contains("/worktrees/", StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // Links are not followed, so none can lead in a circle; what they lead to is read where it lies.
    private bool NoteLink(string relative, string path)
    {
        if (new DirectoryInfo(path).LinkTarget is null)
            return false;

        try
        {
            if (Directory.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName is { } target && target.StartsWith(_root + "/", StringComparison.Ordinal))
                _links[relative] = target[(_root.Length + 1)..];
        }
        catch (IOException)
        {
            // A link in a circle leads nowhere.
        }

        return true;
    }
}
