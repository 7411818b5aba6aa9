namespace Hex.Exec.Context;

/// <summary>How a model is asked.</summary>
internal enum PromptKind
{
    /// <summary>In a loop, with tools to look around.</summary>
    React,

    /// <summary>Once for each attempt, without tools.</summary>
    Fast,

    /// <summary>An agent with tools of its own, in a tree of its own.</summary>
    Delegate,
}
