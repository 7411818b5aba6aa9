using Hex.Core.Conversation;

namespace Hex.Nexus.Inference.Exchange;

/// <summary>Tries again what may pass: after a wait that doubles, is never the same twice, and honours what the server asks for.</summary>
/// <param name="limits">How often, and how long at most.</param>
/// <param name="time">The clock.</param>
/// <param name="random">A number from 0 to 1; it keeps several clients from coming back at the same instant.</param>
internal sealed class Retries(InferenceLimits limits, TimeProvider time, Func<double> random)
{
    /// <exception cref="TryFailedException">No try succeeded.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> attempt, Action<ModelProgress> onProgress, CancellationToken cancellationToken)
    {
        var startedAt = time.GetTimestamp();
        for (var number = 1; ; number++)
        {
            try
            {
                return await attempt();
            }
            catch (TryFailedException failed) when (WaitAfter(failed, number, limits.Total - time.GetElapsedTime(startedAt)) is { } wait)
            {
                onProgress(new ModelProgress.Retrying(failed.Failure.Kind, number + 1, wait));
                await Task.Delay(wait, time, cancellationToken);
            }
        }
    }

    private TimeSpan? WaitAfter(TryFailedException failed, int number, TimeSpan left)
    {
        if (!failed.MayPass || number >= limits.Tries)
            return null;

        var wait = failed.RetryAfter ?? limits.RetryWait * Math.Pow(2, number - 1) * (0.5 + random());
        return wait <= limits.LongestRetryWait && wait < left ? wait : null;
    }
}
