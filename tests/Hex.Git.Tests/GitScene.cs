using Hex.Core.Repositories;
using Hex.Testing.Machine;
using Hex.Testing.Product;

namespace Hex.Git.Tests;

/// <summary>A real repository, and git as hex starts it.</summary>
public abstract class GitScene : IDisposable
{
    private protected GitScene() => Git = new GitRunner(Commands);

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected TempRepository Project { get; } = new();

    private protected ObservedCommandRunner Commands { get; } = new(RealMachine.StartsProcesses());

    private protected GitRunner Git { get; }

    /// <summary>A file that programs of tests make when they run and should not.</summary>
    private protected string Marker => Path.Combine(Project.Parent, "marker");

    /// <summary>A command line that makes the marker and passes its input on.</summary>
    private protected string Marking => $"touch '{Marker}'; cat";

    public void Dispose()
    {
        Project.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The repository as hex finds it.</summary>
    private protected Task<Repository> FindAsync(string? directory = null) => new GitRepositories(Git).FindAsync(directory ?? Project.Root, Token);

    private protected GitCall Call(WorkTree tree, params string[] arguments) => new() { Tree = tree, Arguments = arguments };

    private protected GitCommits Commits() => new(Git, new GitHooks(Git));

    /// <summary>A commit of the value put right, on top of what is checked out.</summary>
    private protected CommitDraft Draft(Repository repository, params CommitFile[] files) => new()
    {
        Tree = repository.Tree,
        Parent = repository.Head,
        Files = files.Length > 0 ? files : [TextFile(TempRepository.File, "before\nright\nafter\n")],
        Message = "put the value right\n",
        HookTime = TestTimeout.Default,
    };

    private protected static CommitFile TextFile(string path, string text, bool isExecutable = false) => new(path, System.Text.Encoding.UTF8.GetBytes(text), isExecutable);

    private protected Task<WrittenCommit> WriteAsync(CommitDraft draft) => Commits().WriteAsync(draft, _ => Task.CompletedTask, Token);

    private protected void AssertNothingPlantedRan() => Assert.False(File.Exists(Marker), "a planted program was run");
}
