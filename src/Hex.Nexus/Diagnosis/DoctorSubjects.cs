using Hex.Core.Ports;
using Hex.Exec.Recovery;
using Hex.Nexus.Configuration;

namespace Hex.Nexus.Diagnosis;

/// <summary>What the doctor looks at. Ports are asked for one by one, so that a broken one spoils its own check alone.</summary>
internal sealed record DoctorSubjects
{
    /// <summary>The folder the operator stands in.</summary>
    public required string Directory { get; init; }

    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    public required HexPaths Paths { get; init; }

    public required ConfigurationLoader Configuration { get; init; }

    public required Func<ICommandRunner> Runner { get; init; }

    public required Func<IStoreHealth> Store { get; init; }

    public required Func<RecoverRuns> Recovery { get; init; }
}
