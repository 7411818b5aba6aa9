using Hex.Core.Conversation;
using Hex.Core.Evidence;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Exec.Evidence;

namespace Hex.Exec.Context;

/// <summary>All a first prompt is made of.</summary>
internal sealed record PromptTask
{
    /// <summary>How the model is asked.</summary>
    public required PromptKind Kind { get; init; }

    /// <summary>What was asked.</summary>
    public required RunRequest Request { get; init; }

    /// <summary>The working tree of the run.</summary>
    public required WorkTree Tree { get; init; }

    /// <summary>Its files, for reading.</summary>
    public required IRootedFiles Files { get; init; }

    /// <summary>The files the run may change, relative to the root; some may not exist yet.</summary>
    public required IReadOnlyList<string> AllowedFiles { get; init; }

    /// <summary>The command that proves the work.</summary>
    public required EvidenceSpec Evidence { get; init; }

    /// <summary>What the command said before any change.</summary>
    public required EvidenceReport Baseline { get; init; }

    /// <summary>What is known of the project, in any order.</summary>
    public IReadOnlyList<Lesson> Lessons { get; init; } = [];

    /// <summary>How an edit is proposed, in Markdown, with an example.</summary>
    public required string Protocol { get; init; }

    /// <summary>The tools the model may call; none for <see cref="PromptKind.Fast"/>.</summary>
    public IReadOnlyList<ToolDescription> Tools { get; init; } = [];

    /// <summary>Whether the tools travel beside the prompt, natively; else the prompt describes them.</summary>
    public bool CallsToolsNatively { get; init; }

    /// <summary>The most the prompt may measure, native tools included, in estimated tokens.</summary>
    public required int BudgetTokens { get; init; }
}
