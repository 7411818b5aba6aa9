using Hex.Core.Conversation;

namespace Hex.Testing.Models;

/// <summary>A script as its file holds it.</summary>
internal sealed record ScriptContent
{
    public IReadOnlyList<ModelFacts> Models { get; init; } = [];

    public bool RepeatsLast { get; init; }

    public required IReadOnlyList<ScriptTurn> Turns { get; init; }
}
