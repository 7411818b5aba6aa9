using Hex.Core.Failures;
using Hex.Core.Ports;

namespace Hex.Exec.Architecture;

/// <summary>Finds the files that differ from a revision: committed since, changed, or new.</summary>
internal sealed class ChangedFiles(IRepositories repositories, IRevisions revisions, IBranches branches, IWorkTreeStatus status)
{
    /// <summary>The paths relative to a folder, which lies in a repository.</summary>
    /// <exception cref="HexException">The folder is in no repository, or there is no such revision.</exception>
    public async Task<IReadOnlySet<string>> SinceAsync(string folder, string revision, CancellationToken cancellationToken)
    {
        var repository = await repositories.FindAsync(folder, cancellationToken);
        var fork = await revisions.ForkPointAsync(repository.Tree, revision, cancellationToken);
        var committed = await branches.DifferencesAsync(repository.Tree, fork, repository.Head, cancellationToken);
        var state = await status.ReadAsync(repository.Tree, cancellationToken);
        var prefix = repository.Prefix.Length == 0 ? string.Empty : $"{repository.Prefix.TrimEnd('/')}/";
        return committed.Select(change => change.After.Path).Concat(state.Entries.Keys)
            .Where(path => path.StartsWith(prefix, StringComparison.Ordinal)).Select(path => path[prefix.Length..]).ToHashSet(StringComparer.Ordinal);
    }
}
