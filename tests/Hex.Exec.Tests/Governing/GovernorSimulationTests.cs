using Hex.Exec.Governing;

namespace Hex.Exec.Tests.Governing;

/// <summary>Random schedules of runs that want memory. A fault is told with its seed, which plays it again.</summary>
public sealed class GovernorSimulationTests
{
    private const int Schedules = 10_000;
    private const int FewSchedules = 500;

    private static readonly Dictionary<string, (SimulatedSchedule.Policy Policy, string Fault)> Broken = new()
    {
        ["overtakes"] = ((rows, ask, view, now, isAlive) => LedgerLook.Take([.. rows.Where(row => row.IsHeld || row.Owner == ask.Owner)], ask, view, now, isAlive), "overtakes"),
        ["forgets the dead"] = ((rows, ask, view, now, _) => LedgerLook.Take(rows, ask, view, now, _ => true), "waits for ever"),
        ["waits for the stopped"] = ((rows, ask, view, now, isAlive) => LedgerLook.Take([.. rows.Select(row => row with { LookedAt = now })], ask, view, now, isAlive), "waits for ever"),
        ["sees nobody else"] = ((rows, ask, view, now, isAlive) => LedgerLook.Take([.. rows.Where(row => row.Owner == ask.Owner)], ask, view, now, isAlive), "over-commit"),
        ["forgets the headroom of others"] = (
            (rows, ask, view, now, isAlive) => LedgerLook.Take([.. rows.Select(row => row.Owner == ask.Owner ? row : row with { HeadroomBytes = 0 })], ask, view, now, isAlive), "over-commit"),
        ["gives up at once"] = ((rows, ask, view, now, isAlive) => LedgerLook.Take(rows, ask, view, now, isAlive) is var (change, verdict) && verdict is AdmissionVerdict.Waits
            ? (change with { Removed = [.. change.Removed, ask.Owner], Put = null }, new AdmissionVerdict.TooBig(verdict.Numbers)) : (change, verdict), "is refused, and fits"),
    };

    public static TheoryData<string> BrokenPolicies => [.. Broken.Keys];

    [Fact]
    public void NoScheduleOvercommitsStarvesOrLocksUp()
    {
        var fault = FindFault(LedgerLook.Take, Schedules);

        Assert.True(fault is null, fault);
    }

    [Theory]
    [MemberData(nameof(BrokenPolicies))]
    public void APolicyThatIsWrongIsFoundOut(string policy) =>
        Assert.Contains(Broken[policy].Fault, FindFault(Broken[policy].Policy, FewSchedules), StringComparison.Ordinal);

    private static string? FindFault(SimulatedSchedule.Policy policy, int schedules) => Enumerable.Range(0, schedules)
        .AsParallel().AsOrdered()
        .Select(seed => new SimulatedSchedule(seed, policy).Play() is { } fault ? $"seed {seed}, {fault}" : null)
        .FirstOrDefault(fault => fault is not null);
}
