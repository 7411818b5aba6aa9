using Hex.Core.Runs;

namespace Hex.Exec.Runs;

/// <summary>Who is told of a run while it goes on.</summary>
/// <param name="OnEvent">Told of every event after it is in the store, in order.</param>
/// <param name="OnLive">Told of what a model says while it says it, on any thread; must be quick.</param>
public sealed record RunAudience(Func<RecordedEvent, Task> OnEvent, Action<LiveText> OnLive)
{
    /// <summary>Nobody.</summary>
    public static RunAudience None { get; } = new(_ => Task.CompletedTask, _ => { });
}
