using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Exec.Do;

namespace Hex.Exec.Evidence;

/// <summary>What the gate holds an attempt against.</summary>
internal sealed record GateContext
{
    /// <summary>The evidence in the run's working tree.</summary>
    public required EvidenceSpec Evidence { get; init; }

    /// <summary>The run's working tree.</summary>
    public required WorkTree Tree { get; init; }

    /// <summary>Its files.</summary>
    public required IRootedFiles Files { get; init; }

    /// <summary>Whether nobody but hex and the evidence works there.</summary>
    public required bool IsIsolated { get; init; }

    /// <summary>What the run may change.</summary>
    public required AllowedFiles Allowed { get; init; }

    /// <summary>Hashes of the files that decide the verdict, from the start of the run.</summary>
    public required IReadOnlyDictionary<string, string> GuardHashes { get; init; }

    /// <summary>Hashes of the files the run may change, from after the baseline.</summary>
    public IReadOnlyDictionary<string, string> StartHashes { get; init; } = new Dictionary<string, string>();

    /// <summary>Hashes of hooks and git configuration, from the start of the run.</summary>
    public required IReadOnlyDictionary<string, string> SettingHashes { get; init; }

    /// <summary>Tells the hashes of hooks and git configuration now.</summary>
    public required Func<IReadOnlyDictionary<string, string>> CurrentSettings { get; init; }

    /// <summary>What differed from HEAD after the baseline.</summary>
    public required WorkTreeState StateBefore { get; init; }

    /// <summary>Whether a passing baseline is accepted.</summary>
    public required bool AllowsGreen { get; init; }
}
