namespace Hex.Core.Conversation;

/// <summary>What can be told of an answer while it is being made: a closed family.</summary>
public abstract record ModelProgress
{
    private ModelProgress()
    {
    }

    /// <summary>A piece of the answer arrived.</summary>
    public sealed record Said(string Text) : ModelProgress;

    /// <summary>A piece of thought arrived.</summary>
    public sealed record Thought(string Text) : ModelProgress;

    /// <summary>A try failed in a way that may pass; another follows. What was said before counts no more.</summary>
    /// <param name="Kind">How it failed.</param>
    /// <param name="Attempt">The number of the try that follows, from 2.</param>
    /// <param name="Wait">How long until then.</param>
    public sealed record Retrying(ModelFailureKind Kind, int Attempt, TimeSpan Wait) : ModelProgress;
}
