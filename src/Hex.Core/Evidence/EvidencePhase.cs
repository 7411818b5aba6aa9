namespace Hex.Core.Evidence;

/// <summary>Why the evidence command was run.</summary>
public enum EvidencePhase
{
    /// <summary>Before any change: it must fail.</summary>
    Baseline,

    /// <summary>A second time before any change: it must fail the same way.</summary>
    BaselineRepeat,

    /// <summary>On a candidate's change.</summary>
    Attempt,

    /// <summary>On the commit checked out alone.</summary>
    CommitAlone,
}
