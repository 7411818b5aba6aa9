using Hex.Core.Runs;

namespace Hex.Core.Repositories;

/// <summary>The repository around a folder, as it stood when it was looked at.</summary>
public sealed record Repository
{
    /// <summary>The operator's working tree.</summary>
    public required WorkTree Tree { get; init; }

    /// <summary>Where in the working tree the operator stands: relative to its root, with forward slashes; empty at the root.</summary>
    public string Prefix { get; init; } = string.Empty;

    /// <summary>The commit HEAD points to, as a full id.</summary>
    public required string Head { get; init; }

    /// <summary>The full name of the checked-out branch, such as <c>refs/heads/main</c>, or null on a detached HEAD.</summary>
    public string? Branch { get; init; }

    /// <summary>What git is in the middle of, such as <c>merge</c> or <c>rebase</c>, or null.</summary>
    public string? Operation { get; init; }

    /// <summary>The project's identity.</summary>
    public required ProjectId Project { get; init; }

    /// <summary>The folder the operator's hooks live in.</summary>
    public required string HooksDirectory { get; init; }

    /// <summary>Whether the operator's configuration asks for signed commits.</summary>
    public bool SignsCommits { get; init; }

    /// <summary>Whether git is told to disregard permission bits (<c>core.fileMode=false</c>), as on drives that have none.</summary>
    public bool IgnoresModes { get; init; }

    /// <summary>Content filters that would run a program on checkout or add, by name.</summary>
    public IReadOnlyList<string> FilterDrivers { get; init; } = [];

    /// <summary>The short name of the branch, or null on a detached HEAD.</summary>
    public string? BranchName => Branch?.Replace("refs/heads/", string.Empty, StringComparison.Ordinal);
}
