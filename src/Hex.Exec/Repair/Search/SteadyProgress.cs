namespace Hex.Exec.Repair.Search;

/// <summary>Passes progress on, but not more often than people read.</summary>
internal sealed class SteadyProgress(Func<int, string, Task> report, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    private long _last;

    /// <summary>Reports unless the last report was a moment ago.</summary>
    public Task TellAsync(int tried, Variant variant)
    {
        var last = Interlocked.Read(ref _last);
        var now = time.GetTimestamp();
        var isDue = last == 0 || time.GetElapsedTime(last, now) >= Pause;
        return isDue && Interlocked.CompareExchange(ref _last, now, last) == last ? report(tried, variant.ToString()) : Task.CompletedTask;
    }
}
