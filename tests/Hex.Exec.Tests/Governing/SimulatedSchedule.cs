using Hex.Core.Admission;
using Hex.Exec.Governing;

namespace Hex.Exec.Tests.Governing;

/// <summary>
/// Up to sixteen runs on a machine of their own, second by second: models are loaded late, shared, kept and let go, programs of
/// others come and go, runs die and stop. What is wrong is told from what is really in memory, not from the rule's own numbers.
/// </summary>
internal sealed class SimulatedSchedule
{
    private const string Server = "loopback:11434";
    private const long Safety = 1;
    private const int Horizon = 400;

    private readonly Random _random;
    private readonly Policy _policy;
    private readonly List<SimulatedRun> _runs;
    private readonly (long Weights, long Cache)[] _models;
    private readonly Dictionary<int, (ResidentModel Model, int Until)> _resident = [];
    private readonly List<Reservation> _ledger = [];
    private readonly long _main;
    private readonly long _accelerator;
    private long _foreign;
    private int _now;

    /// <summary>How one looks at the ledger: <see cref="LedgerLook.Take"/>, or something that is wrong on purpose.</summary>
    internal delegate (LedgerChange Change, AdmissionVerdict Verdict) Policy(
        IReadOnlyList<Reservation> rows, MemoryAsk ask, MemoryView view, DateTimeOffset now, Func<string, bool> isAlive);

    public SimulatedSchedule(int seed, Policy policy)
    {
        _random = new Random(seed);
        _policy = policy;
        _main = _random.Next(8, 65);
        _accelerator = _random.Next(3) == 0 ? 0 : _random.Next(4, 25);
        _models = [.. Enumerable.Range(0, _random.Next(1, 5)).Select(_ => ((long)_random.Next(1, 40), (long)_random.Next(0, 4)))];
        _runs = [.. Enumerable.Range(0, _random.Next(1, 17)).Select(number => new SimulatedRun(number, _random, _models.Length))];
    }

    /// <summary>Plays it.</summary>
    /// <returns>What went wrong, or null.</returns>
    public string? Play()
    {
        for (_now = 0; _now < Horizon && _runs.Exists(run => !IsSettled(run)); _now++)
        {
            Pass();
            if ((_runs.Where(run => run.Looks(_now)).OrderBy(_ => _random.Next()).Select(Look).FirstOrDefault(fault => fault is not null) ?? FindOvercommit()) is { } fault)
            {
                return $"second {_now}: {fault}";
            }
        }

        return _runs.Find(run => !IsSettled(run)) is { } stuck ? $"{stuck.Owner} waits for ever" : null;
    }

    // One that is stopped for good never ends by itself.
    private bool IsSettled(SimulatedRun run) => run.IsRefused || run.IsOver || _now >= run.Dies || (_now >= run.Stops && run.AdmittedAt is null);

    private void Pass()
    {
        if (_random.Next(5) == 0)
        {
            _foreign = _random.NextInt64(_main / 3);
        }

        foreach (var run in _runs.Where(run => run.Holds(_now)))
        {
            run.IsOver = _now >= run.LoadsAt + run.Takes;
            if (!run.IsOver && _now >= run.LoadsAt)
            {
                Load(run);
            }
        }

        foreach (var (model, (_, until)) in _resident.Where(entry => entry.Value.Until <= _now && !IsHeld(entry.Key)).ToList())
        {
            _resident.Remove(model);
        }
    }

    private void Load(SimulatedRun run)
    {
        var old = _resident.GetValueOrDefault(run.Model).Model;
        if (old is null || old.ContextTokens < run.ContextTokens)
        {
            _resident.Remove(run.Model);
            var size = SizeOf(run);
            _resident[run.Model] = (new ResidentModel(NameOf(run.Model), size, Math.Min(size, AcceleratorFree), run.ContextTokens), 0);
        }

        _resident[run.Model] = (_resident[run.Model].Model, _now + _random.Next(30));
    }

    private string? Look(SimulatedRun run)
    {
        // Whoever waits looks once a second or so, never at the same instant as another.
        if (_random.Next(4) == 0)
        {
            return null;
        }

        var view = new MemoryView(Math.Max(0, _main - Used), _main, AcceleratorFree, [.. _resident.Values.Select(entry => entry.Model)]);
        var (change, verdict) = _policy(_ledger, AskOf(run), view, At(_now), owner => _runs.Find(other => other.Owner == owner)!.IsAlive(_now));
        _ledger.RemoveAll(row => change.Removed.Contains(row.Owner) || row.Owner == change.Put?.Owner);
        if (change.Put is { } put)
        {
            _ledger.Add(put);
            _ledger.Sort((one, other) => one.Ticket.CompareTo(other.Ticket));
        }

        switch (verdict)
        {
            case AdmissionVerdict.Admitted admitted:
                return Admit(run, admitted, change.Put!.Ticket);
            case AdmissionVerdict.TooBig:
                run.IsRefused = true;
                return CouldFit(run) ? $"{run.Owner} is refused, and fits: {verdict.Numbers}" : null;
            default:
                return null;
        }
    }

    private string? Admit(SimulatedRun run, AdmissionVerdict.Admitted admitted, long ticket)
    {
        // Where others took what was promised, nobody can see by how much it is too little.
        var lacking = Math.Max(0, Used - _main);
        var passed = _ledger.Find(row => !row.IsHeld && row.Ticket < ticket && At(_now) - row.LookedAt < TimeSpan.FromSeconds(10) && _runs.Find(other => other.Owner == row.Owner)!.IsAlive(_now));
        (run.AdmittedAt, run.LoadsAt, run.ForeignAtAdmission) = (_now, _now + _random.Next(4), lacking > 0 ? -1 : _foreign);
        foreach (var (model, _) in _resident.Where(entry => admitted.Unload.Contains(entry.Value.Model)).ToList())
        {
            _resident.Remove(model);
        }

        return passed is not null ? $"{run.Owner} overtakes {passed.Owner}" : FindPromisedTooMuch(run, admitted, lacking);
    }

    // What is in memory, what is still to be loaded, and all that every job may take.
    private string? FindPromisedTooMuch(SimulatedRun run, AdmissionVerdict.Admitted admitted, long lacking)
    {
        var holding = _runs.Where(other => other.Holds(_now)).ToList();
        var coming = holding.GroupBy(other => other.Model).Sum(group =>
        {
            var resident = _resident.GetValueOrDefault(group.Key).Model;
            return resident?.ContextTokens >= group.Max(other => other.ContextTokens) ? 0 : Math.Max(0, group.Max(SizeOf) - (resident?.SizeBytes ?? 0));
        });
        var promised = _foreign + Loaded + Math.Max(0, coming - AcceleratorFree) + holding.Sum(other => other.Headroom) + Safety;
        return promised > _main + lacking ? $"over-commit: {run.Owner} makes it {promised} of {_main}: {admitted.Numbers}" : null;
    }

    // Programs of others may have taken more since an admission, whose model may stay when its run is over; then it is not the rule's fault.
    private string? FindOvercommit() =>
        Used > _main && _runs.TrueForAll(run => run.AdmittedAt is null || _foreign <= run.ForeignAtAdmission) ? $"over-commit: {Used} of {_main} are used" : null;

    private bool CouldFit(SimulatedRun run)
    {
        var own = _resident.GetValueOrDefault(run.Model).Model;
        var ownMain = own is null ? 0 : own.SizeBytes - own.AcceleratorBytes;
        var missing = own?.ContextTokens >= run.ContextTokens ? 0 : Math.Max(0, SizeOf(run) - (own?.SizeBytes ?? 0));
        return _foreign + ownMain + Math.Max(0, missing - (_accelerator - (own?.AcceleratorBytes ?? 0))) + run.Headroom + Safety <= _main;
    }

    private long Loaded => _resident.Values.Sum(entry => entry.Model.SizeBytes - entry.Model.AcceleratorBytes);

    private long Used => _foreign + Loaded + _runs.Where(run => run.Holds(_now)).Sum(run => run.Headroom * ((_now + run.Takes) % 3) / 2);

    private long AcceleratorFree => _accelerator - _resident.Values.Sum(entry => entry.Model.AcceleratorBytes);

    private bool IsHeld(int model) => _runs.Exists(run => run.Model == model && run.Holds(_now));

    private long SizeOf(SimulatedRun run) => _models[run.Model].Weights + _models[run.Model].Cache * run.ContextTokens / 1024;

    private static string NameOf(int model) => $"model:{model}";

    private static DateTimeOffset At(int second) => DateTimeOffset.UnixEpoch.AddSeconds(second);

    private MemoryAsk AskOf(SimulatedRun run) => new()
    {
        Owner = run.Owner,
        Run = run.Owner,
        Server = Server,
        Model = NameOf(run.Model),
        ContextTokens = run.ContextTokens,
        WeightBytes = _models[run.Model].Weights,
        CacheBytes = _models[run.Model].Cache * run.ContextTokens / 1024,
        HeadroomBytes = run.Headroom,
        SafetyBytes = Safety,
    };
}
