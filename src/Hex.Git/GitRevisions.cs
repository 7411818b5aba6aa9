using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Repositories;

namespace Hex.Git;

/// <summary>Revisions, as git reads them.</summary>
internal sealed class GitRevisions(GitRunner git) : IRevisions
{
    /// <inheritdoc />
    public async Task<string> ForkPointAsync(WorkTree tree, string revision, CancellationToken cancellationToken)
    {
        var found = await git.TryAsync(
            new GitCall { Tree = tree, Arguments = ["rev-parse", "--verify", "--quiet", "--end-of-options", $"{revision}^{{commit}}"] }, cancellationToken);
        if (!found.IsSuccess)
            throw HexException.Usage("unknown_revision", $"git knows no commit '{revision}'", "name a branch, a tag or a commit that is here; a shallow clone lacks old ones");

        var commit = found.Output.ToText().Trim();
        var fork = await git.TryAsync(new GitCall { Tree = tree, Arguments = ["merge-base", commit, "HEAD"] }, cancellationToken);
        return fork.IsSuccess ? fork.Output.ToText().Trim().Split('\n')[0] : commit;
    }
}
