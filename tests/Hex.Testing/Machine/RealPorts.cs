using Hex.Core.Ports;
using Hex.Git;
using Hex.Nexus.Machine.Files;
using Hex.Nexus.Machine.Journals;
using Hex.Nexus.Machine.Processes;
using Hex.Nexus.Machine.Trees;

namespace Hex.Testing.Machine;

/// <summary>The real adapters, for tests of use cases that should meet the real machine.</summary>
public static class RealPorts
{
    /// <summary>Journals in git folders.</summary>
    public static IJournals Journals { get; } = new FileJournals();

    /// <summary>Starts processes.</summary>
    public static ICommandRunner Commands { get; } = new ProcessCommandRunner();

    // Initialisers run in the order they are written.
    private static readonly GitRunner Git = new(Commands);

    /// <summary>Finds repositories.</summary>
    public static IRepositories Repositories { get; } = new GitRepositories(Git);

    /// <summary>Looks at working trees.</summary>
    public static IWorkTreeStatus Status { get; } = new GitWorkTreeStatus(Git);

    /// <summary>Makes throw-away copies.</summary>
    public static IScratchTrees Scratch { get; } = new GitScratchTrees(Git, new GitBuildInputs(Git, CarriedInputs.With([], [])), new FolderRemoval());

    /// <summary>Looks at branches.</summary>
    public static IBranches Branches { get; } = new GitBranches(Git);

    /// <summary>Finds commits by their names.</summary>
    public static IRevisions Revisions { get; } = new GitRevisions(Git);

    /// <summary>Opens a folder.</summary>
    public static IRootedFiles Files(string root) => new RootedFiles(root);
}
