namespace Hex.Core.Agents;

/// <summary>Work for the program of a coding agent.</summary>
public sealed record AgentRequest
{
    /// <summary>What is to be done; it goes in by standard input.</summary>
    public required string Prompt { get; init; }

    /// <summary>The folder it works in: a working tree made for it alone.</summary>
    public required string Root { get; init; }

    /// <summary>How long it may take before its whole process tree is ended.</summary>
    public required TimeSpan Time { get; init; }

    /// <summary>The mark its processes carry, so that a later recovery finds them.</summary>
    public required string Owner { get; init; }

    /// <summary>The model it is to use, or null for its own choice.</summary>
    public string? Model { get; init; }

    /// <summary>The session to go on with, as <see cref="AgentReply.Session"/> named it, or null for a new one.</summary>
    public string? Session { get; init; }

    /// <summary>The most turns it may take, or null.</summary>
    public int? Turns { get; init; }

    /// <summary>The most it may cost, in US dollars, or null. Agents look at it between two turns, so they overshoot.</summary>
    public decimal? CostUsd { get; init; }

    /// <summary>Shell commands it may run without being asked, to the letter.</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    /// <summary>Whether it may run any command.</summary>
    public bool MayRunAnything { get; init; }
}
