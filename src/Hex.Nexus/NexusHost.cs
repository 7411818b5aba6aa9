using Hex.Exec.Do;
using Hex.Exec.History;
using Hex.Exec.Recovery;

namespace Hex.Nexus;

/// <summary>The composed system: every use case, ready to call.</summary>
public sealed class NexusHost : IAsyncDisposable
{
    private NexusHost(NexusOptions options) => Options = options;

    /// <summary>What it was built with.</summary>
    public NexusOptions Options { get; }

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

    /// <summary>Composes the system. Cheap: adapters are made when first used.</summary>
    public static NexusHost Build(NexusOptions options) => new(options);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
