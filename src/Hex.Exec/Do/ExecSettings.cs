using Hex.Exec.Edits;
using Hex.Exec.Governing;

namespace Hex.Exec.Do;

/// <summary>What the operator's configuration and machine say, bound once by the composition root.</summary>
internal sealed record ExecSettings
{
    /// <summary>The version written into the log.</summary>
    public required string HexVersion { get; init; }

    /// <summary>Candidates to try when the request names none.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>Models to try, if they are there, when nobody names any: two whose failures differ. A server elsewhere is never asked unbidden.</summary>
    public IReadOnlyList<string> UsualModels { get; init; } = ["ollama/devstral-small-2:24b", "ollama/qwen2.5-coder:14b"];

    /// <summary>Agents to try, if they are there, when nobody names any and no model did it.</summary>
    public IReadOnlyList<string> UsualAgents { get; init; } = ["claude-code", "codex", "gemini", "opencode", "qwen"];

    /// <summary>How models word their edits, or null to choose by what each did well before.</summary>
    public EditProtocol? EditProtocol { get; init; }

    /// <summary>The context window to ask models for, in tokens, or null for the usual one.</summary>
    public int? ContextTokens { get; init; }

    /// <summary>What memory models may have.</summary>
    public GovernorSettings Governor { get; init; } = GovernorSettings.Default;

    /// <summary>Whether agents may run any command in their tree, not only the evidence.</summary>
    public bool AgentsRunAnything { get; init; }

    /// <summary>Critical paths a run may change all the same.</summary>
    public IReadOnlyList<string> CriticalPathsAllowed { get; init; } = [];

    /// <summary>How many changes a candidate may try side by side.</summary>
    public int Parallelism { get; init; } = 1;

    /// <summary>Commands that prepare a worktree; only those the operator gave or trusts.</summary>
    public IReadOnlyList<string> WorktreeSetup { get; init; } = [];

    /// <summary>Variables the evidence gets beyond the scrubbed environment.</summary>
    public IReadOnlyDictionary<string, string?> EvidenceEnvironment { get; init; } = new Dictionary<string, string?>();

    /// <summary>Whether it was another process, not the keyboard, that asked hex to stop.</summary>
    public Func<bool> IsTerminated { get; init; } = () => false;

    /// <summary>Values that may not be stored or shown.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];
}
