using Hex.Exec.Architecture;
using Hex.Exec.Candidates;
using Hex.Exec.Do;
using Hex.Exec.Governing;
using Hex.Exec.History;
using Hex.Exec.Memory;
using Hex.Exec.Recovery;
using Hex.Exec.Worktrees;
using Hex.Nexus.Composition;
using Hex.Nexus.Configuration;
using Hex.Nexus.Demo;
using Hex.Nexus.Diagnosis;
using Hex.Nexus.Inference;

namespace Hex.Nexus;

/// <summary>The composed system: every use case, ready to call.</summary>
public sealed class NexusHost : IAsyncDisposable
{
    private Bindings _bindings;

    private NexusHost(NexusOptions options)
    {
        Options = options;
        Paths = new HexPaths(options.Environment);
        Trust = new ProjectTrust(
            options.Directory,
            () => new FileTrustStore(Paths.TrustFile),
            async cancellationToken => (await _bindings!.Repositories.Value.FindAsync(options.Directory, cancellationToken)).Project);
        _bindings = new Bindings(options, Paths, new HexSettings());
        Configuration = new ConfigurationLoader(options.Directory, options.Environment, Trust);
    }

    /// <summary>What it was built with.</summary>
    public NexusOptions Options { get; }

    /// <summary>Where hex keeps its own files.</summary>
    public HexPaths Paths { get; }

    /// <summary>Loads the configuration.</summary>
    public ConfigurationLoader Configuration { get; }

    /// <summary>Trusts a repository's configuration.</summary>
    public ProjectTrust Trust { get; }

    /// <summary>Tells what the machine lacks.</summary>
    public Doctor Doctor => new(new DoctorSubjects
    {
        Directory = Options.Directory,
        Environment = Options.Environment,
        Paths = Paths,
        Configuration = Configuration,
        Runner = () => _bindings.Runner,
        Store = () => _bindings.StoreHealth.Value,
        Recovery = () => Recovery,
    });

    /// <summary>Tells how hex is put together here, and why.</summary>
    public VariantProbe Variant => new(Options.Environment, Configuration, OrderUnder, () => Models);

    /// <summary>Knows the model servers of this machine.</summary>
    public ModelCatalog Models => _bindings.Models.Value;

    /// <summary>Tells which models fit into the memory here.</summary>
    public FitModels Fit => _bindings.Fit.Value;

    /// <summary>Makes the demonstration.</summary>
    public DemoProject Demo => new(() => _bindings.Runner, Options.Environment);

    /// <summary>Runs requests.</summary>
    public DoRun DoRun => _bindings.DoRun.Value;

    /// <summary>Continues runs whose process died.</summary>
    public ResumeRun ResumeRun => _bindings.ResumeRun.Value;

    /// <summary>Plays runs again.</summary>
    public ReplayRun ReplayRun => _bindings.ReplayRun.Value;

    /// <summary>Takes runs back.</summary>
    public UndoRun UndoRun => _bindings.UndoRun.Value;

    /// <summary>Lists worktrees, and the branches that keep what runs made.</summary>
    public ListWorktrees Worktrees => _bindings.Worktrees.Value;

    /// <summary>Merges branches.</summary>
    public MergeBranch MergeBranch => _bindings.MergeBranch.Value;

    /// <summary>Removes worktrees and branches of hex's that nobody needs any more.</summary>
    public CleanUpWorktrees CleanUp => _bindings.CleanUp.Value;

    /// <summary>Holds the rules of the architecture against the sources.</summary>
    public AnalyzeProject Analyze => _bindings.Analyze.Value;

    /// <summary>Does so again whenever a file changes.</summary>
    public WatchProject Watching => _bindings.Watching.Value;

    /// <summary>Reads the log of runs.</summary>
    public RunHistory Runs => _bindings.Runs.Value;

    /// <summary>Keeps what was learned about projects.</summary>
    public ProjectMemory Memory => _bindings.Memory.Value;

    /// <summary>Settles runs whose process died.</summary>
    public RecoverRuns Recovery => _bindings.Recovery.Value;

    /// <summary>Composes the system. Cheap: adapters are made when first used.</summary>
    public static NexusHost Build(NexusOptions options) => new(options);

    /// <summary>Puts a configuration into effect; what was composed before is let go.</summary>
    public void Configure(HexSettings settings)
    {
        _bindings.Dispose();
        _bindings = new Bindings(Options, Paths, settings);
    }

    private CandidateOrder OrderUnder(HexSettings settings)
    {
        Configure(settings);
        return _bindings.Order.Value;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _bindings.Dispose();
        return ValueTask.CompletedTask;
    }
}
