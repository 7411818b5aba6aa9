using Hex.Core.Conversation;

namespace Hex.Testing.Models;

/// <summary>What a scripted model server has and does.</summary>
public sealed record ModelScript
{
    /// <summary>The name of the model a script has that names none.</summary>
    public const string DefaultModel = "scripted:1b";

    /// <summary>What it does with one question after the other; past the end it answers with an error.</summary>
    public required IReadOnlyList<ModelTurn> Turns { get; init; }

    /// <summary>Whether the last turn is played again and again.</summary>
    public bool RepeatsLast { get; init; }

    /// <summary>The models it lists.</summary>
    public IReadOnlyList<ModelFacts> Models { get; init; } =
        [new ModelFacts { Name = DefaultModel, SizeBytes = 1_000_000_000, ContextTokens = 32_768, CallsTools = true, Thinks = false, IsLoaded = true }];

    /// <summary>More of what it says about any model's making, as members of a JSON object; the architecture is <c>scripted</c>.</summary>
    public string ModelInfo { get; init; } = string.Empty;

    /// <summary>What of a loaded model it says to have on accelerators, in bytes.</summary>
    public long AcceleratorBytes { get; init; }

    /// <summary>Whether models it does not list are unknown to it; otherwise it answers for any, so that every client can be served.</summary>
    public bool KnowsItsModelsAlone { get; init; }

    /// <summary>What it does when asked what it has, in place of telling; null to tell.</summary>
    public ModelTurn? Lookup { get; init; }
}
