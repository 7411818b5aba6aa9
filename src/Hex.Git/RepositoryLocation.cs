using Hex.Core.Repositories;

namespace Hex.Git;

/// <summary>Where a repository is and what is checked out there.</summary>
/// <param name="Tree">Its working tree.</param>
/// <param name="Prefix">Where in the working tree it was looked for from; empty at the root.</param>
/// <param name="Head">The commit checked out, as a full id.</param>
/// <param name="Branch">The full name of the branch, or null on a detached HEAD.</param>
internal sealed record RepositoryLocation(WorkTree Tree, string Prefix, string Head, string? Branch);
