using Hex.Core.Repositories;

namespace Hex.Core.Ports;

/// <summary>Looks at working trees without changing anything.</summary>
public interface IWorkTreeStatus
{
    /// <summary>What differs from HEAD now.</summary>
    Task<WorkTreeState> ReadAsync(WorkTree tree, CancellationToken cancellationToken);

    /// <summary>What is tracked, changed or not.</summary>
    Task<TrackedFiles> TrackedAsync(WorkTree tree, CancellationToken cancellationToken);

    /// <summary>Tracked and untracked (not ignored) files that match a git glob pathspec, relative to the root.</summary>
    Task<IReadOnlyList<string>> MatchAsync(WorkTree tree, string pattern, CancellationToken cancellationToken);

    /// <summary>Which of these paths git ignores; a subset of the paths. Tracked files are never ignored.</summary>
    Task<IReadOnlyList<string>> IgnoredAsync(WorkTree tree, IReadOnlyList<string> paths, CancellationToken cancellationToken);

    /// <summary>Which of these paths a content filter that runs a program would touch; a subset of the paths.</summary>
    Task<IReadOnlyList<string>> FilteredAsync(WorkTree tree, IReadOnlyList<string> paths, CancellationToken cancellationToken);
}
