namespace Hex.Core.Agents;

/// <summary>What an agent is doing, as it tells it.</summary>
public abstract record AgentProgress
{
    private AgentProgress()
    {
    }

    /// <summary>It began.</summary>
    /// <param name="Session">Its session, or null where it has none.</param>
    /// <param name="Model">The model it says it uses, or null.</param>
    /// <param name="Version">The version of its program, or null.</param>
    public sealed record Started(string? Session, string? Model, string? Version) : AgentProgress;

    /// <summary>It said something.</summary>
    /// <param name="Text">What.</param>
    public sealed record Said(string Text) : AgentProgress;

    /// <summary>A tool of its own answered it.</summary>
    /// <param name="Tool">The tool's name.</param>
    /// <param name="Arguments">What it was called with, as JSON text.</param>
    /// <param name="Ok">Whether it could do what was asked.</param>
    /// <param name="Answer">What it answered.</param>
    public sealed record Acted(string Tool, string Arguments, bool Ok, string Answer) : AgentProgress;

    /// <summary>Its service failed, and it tries again.</summary>
    /// <param name="Kind">What failed, in a word.</param>
    /// <param name="Attempt">The number of the new attempt, from 1.</param>
    /// <param name="Wait">How long it waits before.</param>
    public sealed record Retrying(string Kind, int Attempt, TimeSpan Wait) : AgentProgress;
}
