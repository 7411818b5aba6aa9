using Hex.Core.Runs;

namespace Hex.Nexus.Configuration;

/// <summary>The configuration in effect: every layer merged, only what counts.</summary>
public sealed record HexSettings
{
    /// <summary>The project's name, or null when nobody gave it one.</summary>
    public string? ProjectName { get; init; }

    /// <summary>The candidates to try in order; empty for whatever the machine offers.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>How models word their edits: <c>auto</c>, <c>json</c>, <c>fenced</c> or <c>whole</c>.</summary>
    public string EditProtocol { get; init; } = "auto";

    /// <summary>What agents may run in their tree: <c>evidence</c> or <c>any</c>.</summary>
    public string AgentCommands { get; init; } = "evidence";

    /// <summary>The context window to ask models for, in tokens.</summary>
    public int? ContextTokens { get; init; }

    /// <summary>Whether memory is looked at before a model on this machine is asked.</summary>
    public bool GovernorIsOn { get; init; } = true;

    /// <summary>The memory a run may take beside its model, in megabytes of 1024 × 1024 bytes.</summary>
    public long GovernorJobMegabytes { get; init; } = 4000;

    /// <summary>The memory that is to stay free, in megabytes of 1024 × 1024 bytes.</summary>
    public long GovernorSafetyMegabytes { get; init; } = 1500;

    /// <summary>The bounds of a run.</summary>
    public RunLimits Limits { get; init; } = new();

    /// <summary>The longest one step waits for other processes that hold the state store.</summary>
    public TimeSpan StateWait { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Ignored build inputs linked into a worktree; null for the known ones.</summary>
    public IReadOnlyList<string>? WorktreeLinks { get; init; }

    /// <summary>Ignored build inputs copied into a worktree; null for the known ones.</summary>
    public IReadOnlyList<string>? WorktreeCopies { get; init; }

    /// <summary>Commands that prepare a worktree; empty unless the operator gave or trusts them.</summary>
    public IReadOnlyList<string> WorktreeSetup { get; init; } = [];

    /// <summary>Critical paths that runs may change after all.</summary>
    public IReadOnlyList<string> AllowedCriticalPaths { get; init; } = [];

    /// <summary>Names of environment variables handed through to the evidence.</summary>
    public IReadOnlyList<string> EvidenceEnvironment { get; init; } = [];

    /// <summary>Which files are which layer, a line <c>LAYER: GLOB</c> each; empty for the conventions.</summary>
    public IReadOnlyList<string> AnalysisLayers { get; init; } = [];

    /// <summary>Globs of files the analysis leaves out.</summary>
    public IReadOnlyList<string> AnalysisExclude { get; init; } = [];

    /// <summary>Packages that domain, ports and use cases may not use.</summary>
    public IReadOnlyList<string> AnalysisForbidden { get; init; } = [];

    /// <summary>Rules of the project's own.</summary>
    public IReadOnlyList<string> AnalysisRules { get; init; } = [];
}
