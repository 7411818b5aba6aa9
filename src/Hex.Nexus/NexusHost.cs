using Hex.Core.Ports;
using Hex.Exec.Do;
using Hex.Exec.History;
using Hex.Exec.Recovery;
using Hex.Nexus.Configuration;
using Hex.Nexus.Demo;
using Hex.Nexus.Diagnosis;

namespace Hex.Nexus;

/// <summary>The composed system: every use case, ready to call.</summary>
public sealed class NexusHost : IAsyncDisposable
{
    private NexusHost(NexusOptions options)
    {
        Options = options;
        Paths = new HexPaths(options.Environment);
        Trust = new ProjectTrust(
            options.Directory,
            () => new FileTrustStore(Paths.TrustFile),
            async cancellationToken => (await Repositories.FindAsync(options.Directory, cancellationToken)).Project);
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
        Runner = () => Runner,
        Store = () => StoreHealth,
        Recovery = () => Recovery,
    });

    /// <summary>Makes the demonstration.</summary>
    public DemoProject Demo => new(() => Runner, Options.Environment);

    /// <summary>Runs requests.</summary>
    public DoRun DoRun => throw new NotSupportedException();

    /// <summary>Continues runs whose process died.</summary>
    public ResumeRun ResumeRun => throw new NotSupportedException();

    /// <summary>Takes runs back.</summary>
    public UndoRun UndoRun => throw new NotSupportedException();

    /// <summary>Reads the log of runs.</summary>
    public RunHistory Runs => throw new NotSupportedException();

    /// <summary>Settles runs whose process died.</summary>
    public RecoverRuns Recovery => throw new NotSupportedException();

    private static IRepositories Repositories => throw new NotSupportedException();

    private static ICommandRunner Runner => throw new NotSupportedException();

    private static IStoreHealth StoreHealth => throw new NotSupportedException();

    /// <summary>Composes the system. Cheap: adapters are made when first used.</summary>
    public static NexusHost Build(NexusOptions options) => new(options);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
