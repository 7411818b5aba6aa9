using Hex.Core.Repositories;

namespace Hex.Core.Ports;

/// <summary>The operator's own commit hooks.</summary>
public interface IHooks
{
    /// <summary>What the hooks and the git configuration are now: path by path, a hash of the content.</summary>
    IReadOnlyDictionary<string, string> Fingerprint(Repository repository);

    /// <summary>Runs the post-merge hook after the branch has moved; its failure changes nothing.</summary>
    /// <returns>What became of it, or null when the operator has no such hook.</returns>
    Task<HookResult?> RunPostMergeAsync(Repository repository, TimeSpan limit, CancellationToken cancellationToken);

    /// <summary>Runs the post-commit hook after the branch has moved; its failure changes nothing.</summary>
    /// <returns>What became of it, or null when the operator has no such hook.</returns>
    Task<HookResult?> RunPostCommitAsync(Repository repository, TimeSpan limit, CancellationToken cancellationToken);
}
