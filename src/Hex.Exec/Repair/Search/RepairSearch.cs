using Hex.Core.Evidence;

namespace Hex.Exec.Repair.Search;

/// <summary>Tries changes on all benches at once, in order, and hands out those that pass, the most trustworthy first.</summary>
internal sealed class RepairSearch(
    IReadOnlyList<Bench> benches, IReadOnlyList<Variant> singles, EvidenceReport baseline, TimeProvider time, Func<int, Variant, Task> progress)
{
    // The first change that passes is seldom the only one: those nearly as likely are tried too before one is chosen.
    private const double Margin = 0.9;
    private const int MostExtra = 120;
    private const int MostHelpful = 4;

    private static readonly TimeSpan ShortestExtra = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestExtra = TimeSpan.FromSeconds(15);

    private readonly long _start = time.GetTimestamp();

    private readonly Lock _gate = new();
    private readonly List<Trial> _plausible = [];
    private readonly List<Trial> _helpful = [];
    private IReadOnlyList<Variant>? _pairs;
    private int _next;
    private int _until = int.MaxValue;
    private TimeSpan? _extraEnd;

    /// <summary>How many changes were tried.</summary>
    public int Tried { get; private set; }

    /// <summary>How many changes passed in a scratch tree and were not handed out.</summary>
    public int Others => _plausible.Count;

    private IReadOnlyList<Variant> Queue => _pairs ?? singles;

    /// <summary>Searches on.</summary>
    /// <returns>A change that passes in a scratch tree and was not handed out before, or null when all are tried or the time is over.</returns>
    /// <param name="timeIsUp">Ends the search; what passed until then still counts.</param>
    /// <param name="cancellationToken">Ends everything.</param>
    public async Task<Variant?> NextAsync(CancellationToken timeIsUp, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeIsUp, cancellationToken);
        while (_plausible.Count == 0 && !timeIsUp.IsCancellationRequested && (_next < Queue.Count || PreparePairs()))
        {
            try
            {
                await Task.WhenAll(benches.Select(bench => WorkAsync(bench, either.Token)));
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                break;
            }
        }

        return TakeBest();
    }

    private async Task WorkAsync(Bench bench, CancellationToken cancellationToken)
    {
        while (TakeNext() is { } taken)
        {
            var trial = new Trial(taken.Variant, await bench.TryAsync(taken.Variant, cancellationToken));
            var tried = Record(trial, taken.Index);
            await progress(tried, taken.Variant);
        }
    }

    private (int Index, Variant Variant)? TakeNext()
    {
        lock (_gate)
        {
            var isOver = _extraEnd is { } end && time.GetElapsedTime(_start) > end;
            return !isOver && _next < Math.Min(Queue.Count, _until) ? (_next, Queue[_next++]) : null;
        }
    }

    private int Record(Trial trial, int index)
    {
        lock (_gate)
        {
            if (trial.IsPlausible)
            {
                _plausible.Add(trial);
                _until = Math.Min(_until, EndOfMargin(index));
                _extraEnd ??= EndOfExtra(time.GetElapsedTime(_start));
            }
            else if (_pairs is null && trial.Helped(baseline) > 0)
            {
                _helpful.Add(trial);
            }

            return ++Tried;
        }
    }

    private int EndOfMargin(int index)
    {
        var end = index + 1;
        while (end < Queue.Count && end <= index + MostExtra && Queue[end].Order <= Queue[index].Order + Margin)
        {
            end++;
        }

        return end;
    }

    // Looking on may take as long as the search so far, within reason.
    private static TimeSpan EndOfExtra(TimeSpan soFar) =>
        soFar + (soFar < ShortestExtra ? ShortestExtra : soFar > LongestExtra ? LongestExtra : soFar);

    private Variant? TakeBest()
    {
        (_until, _extraEnd) = (int.MaxValue, null);
        if (_plausible.MinBy(trial => (trial.Variant.Doubt, trial.Variant.Order)) is not { } best)
        {
            return null;
        }

        _plausible.Remove(best);
        return best.Variant;
    }

    // Two faults need two changes: each that made fewer tests fail is tried together with every other.
    private bool PreparePairs()
    {
        if (_pairs is not null || _helpful.Count == 0)
        {
            return false;
        }

        var helpful = _helpful.OrderByDescending(trial => trial.Helped(baseline)).ThenBy(trial => trial.Variant.Order).Take(MostHelpful).Select(trial => trial.Variant).ToList();
        (_pairs, _next) = ([.. VariantPlan.Pairs(helpful, singles)], 0);
        return Queue.Count > 0;
    }
}
