using Hex.Core.Evidence;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Exec.Evidence;
using Hex.Exec.Loop;
using Hex.Exec.Runs;
using Hex.Exec.Workspaces;

namespace Hex.Exec.Candidates;

/// <summary>All a candidate gets to see of a run.</summary>
internal sealed record CandidateTask
{
    /// <summary>What was asked.</summary>
    public required RunRequest Request { get; init; }

    /// <summary>Where the run works.</summary>
    public required Workspace Workspace { get; init; }

    /// <summary>The working tree of the run.</summary>
    public required WorkTree Tree { get; init; }

    /// <summary>The files of that working tree, for reading.</summary>
    public required IRootedFiles Files { get; init; }

    /// <summary>The files it may change, relative to the root; some may not exist yet.</summary>
    public required IReadOnlyList<string> AllowedFiles { get; init; }

    /// <summary>The evidence, as it runs in the working tree.</summary>
    public required EvidenceSpec Evidence { get; init; }

    /// <summary>The red run of the evidence that the task starts from.</summary>
    public required EvidenceReport Baseline { get; init; }

    /// <summary>How long the candidate may take.</summary>
    public required TimeSpan Time { get; init; }

    /// <summary>Whether others wait behind it that nobody named: it should not keep them long for something that is not its work.</summary>
    public bool HasOthersBehind { get; init; }

    /// <summary>Puts an edit before the gate: applied, judged, and reverted unless it passes.</summary>
    public required IAttempts Attempts { get; init; }

    /// <summary>The project the run is about.</summary>
    public required ProjectId Project { get; init; }

    /// <summary>The run's log.</summary>
    public required RunLog Log { get; init; }

    /// <summary>The bounds on what models may use, shared by all candidates of the run.</summary>
    public required ModelBudget Budget { get; init; }

    /// <summary>Tells how far it is: changes tried so far, and what it is doing in one clause.</summary>
    public required Func<int, string, Task> Progress { get; init; }
}
