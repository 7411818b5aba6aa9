using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Workspaces;
using Hex.Exec.Do;

namespace Hex.Exec.Tools.Reading;

/// <summary>Lists the files of the tree: tracked and untracked ones, never ignored ones, never those of git.</summary>
internal sealed class TreeFiles(IWorkTreeStatus status)
{
    /// <summary>All files, in order.</summary>
    public Task<IReadOnlyList<string>> AllAsync(ToolContext context, CancellationToken cancellationToken) =>
        status.MatchAsync(context.Tree, "**", cancellationToken);

    /// <summary>The files a path means: that file, those beneath that folder, or those that match the pattern.</summary>
    /// <exception cref="HexException">There are none.</exception>
    public async Task<IReadOnlyList<string>> AtAsync(string path, ToolContext context, CancellationToken cancellationToken)
    {
        // A bracket may be part of a real name: app/[id]/page.tsx.
        var isThere = path.Length == 0 || context.Files.Inspect(path).Kind is FileKind.Regular or FileKind.Directory;
        if (!isThere && RepositoryPath.IsPattern(path))
        {
            var pattern = path.Contains('/') ? path : $"**/{path}";
            var matches = await status.MatchAsync(context.Tree, pattern, cancellationToken);
            return matches.Count > 0 ? matches : throw Nothing($"no file matches '{path}'");
        }

        var all = await AllAsync(context, cancellationToken);
        IReadOnlyList<string> files = [.. all.Where(file => ToolPath.IsAtOrBelow(file, path))];
        return files.Count > 0 ? files
            : isThere ? throw Nothing(path.Length == 0 ? "there are no files" : $"no file at '{path}' belongs to the repository (git ignores it, or it is empty)")
            : throw Missing(path, all);
    }

    /// <summary>The failure that a path leads nowhere, with the files that may be meant.</summary>
    public static HexException Missing(string path, IReadOnlyList<string> all)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var same = all.Where(file => file.EndsWith($"/{name}", StringComparison.Ordinal) || file == name).Take(3).ToList();
        var meant = same.Count > 0 ? same
            : path.Length <= 200 && NearestName.Of(path, all.Where(file => Math.Abs(file.Length - path.Length) <= 3).Take(2000)) is { } near ? [near] : [];
        return HexException.Refused(
            "path_missing", $"'{path}' does not exist", meant.Count > 0 ? $"did you mean {string.Join(" or ", meant)}" : "look with repo_list");
    }

    private static HexException Nothing(string what) => HexException.Refused("no_files", what, "look with repo_list");
}
