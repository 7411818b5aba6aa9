using Hex.Core.Runs;
using Hex.Exec.Candidates;
using Hex.Exec.Do;
using Hex.Exec.Tests.Repair;
using Hex.Exec.Tests.Repair.Doubles;

namespace Hex.Exec.Tests.Candidates;

public sealed class CandidateQueueTests : IDisposable
{
    private static readonly TimeSpan Whole = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(10);

    private readonly RepairScene _scene = new("check", new JudgingCommandRunner(_ => (1, "wrong")), [], ("f.py", "x = 1\n"));
    private readonly List<RunEvent> _told = [];
    private readonly List<CandidateReport> _missing = [];
    private readonly RunProgress _progress = new(() => { });

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task TheFirstThatPassesWinsAndTheRestAreNotTried()
    {
        var (first, second, third) = (new TimedCandidate("first"), new TimedCandidate("second", passes: true), new TimedCandidate("third"));

        var winner = await RunAsync(isDefault: true, first, second, third);

        Assert.Equal(("second", "second", 2), (winner, _progress.Candidate, _progress.CandidatesTried));
        Assert.Null(third.Time);
    }

    [Fact]
    public async Task InTheDefaultOrderACandidateHasTheTimeItIsWorthWhileOthersWait()
    {
        var (first, last) = (new TimedCandidate("first", beforeOthers: new Turn(Short)), new TimedCandidate("last", beforeOthers: new Turn(Short)));

        await RunAsync(isDefault: true, first, last);

        Assert.Equal((Short, Whole), (first.Time, last.Time));
    }

    [Fact]
    public async Task InTheDefaultOrderACandidateThatIsNotWorthItIsSkippedWithItsReason()
    {
        var (first, last) = (new TimedCandidate("first", beforeOthers: Turn.Skipped("too slow: 3 s")), new TimedCandidate("last", passes: true));

        var winner = await RunAsync(isDefault: true, first, last);

        Assert.Equal("last", winner);
        Assert.Null(first.Time);
        Assert.Equal([new CandidateSkipped("first", "too slow: 3 s")], _told.OfType<CandidateSkipped>());
        Assert.DoesNotContain(_told, told => told is CandidateStarted { Candidate: "first" });
    }

    [Fact]
    public async Task AloneACandidateTriesWhateverItIsWorth()
    {
        var only = new TimedCandidate("only", beforeOthers: Turn.Skipped("not worth it"));

        await RunAsync(isDefault: true, only);

        Assert.Equal(Whole, only.Time);
    }

    [Fact]
    public async Task NamedACandidateHasTheWholeTime()
    {
        var (first, last) = (new TimedCandidate("first", beforeOthers: Turn.Skipped("not worth it")), new TimedCandidate("last"));

        await RunAsync(isDefault: false, first, last);

        Assert.Equal((Whole, Whole), (first.Time, last.Time));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OneThatPassesItselfOverIsToldAsSkippedAndKnowsWhoWaitsBehindIt(bool isDefault)
    {
        var (first, last) = (new TimedCandidate("first", end: CandidateEnd.Skipped("no memory")), new TimedCandidate("last", passes: true));

        await RunAsync(isDefault, first, last);

        Assert.Contains(new CandidateSkipped("first", "no memory"), _told);
        Assert.Equal(["last"], _told.OfType<CandidateFinished>().Select(finished => finished.Candidate));
        Assert.Equal([CandidateReport.Skipped, CandidateReport.Passed], _progress.Reports.Select(report => report.End));
        Assert.Equal((isDefault, false), (first.HadOthersBehind, last.HadOthersBehind));
    }

    [Fact]
    public async Task WhoCannotBeHadIsToldFirstAndCounted()
    {
        _missing.Add(new CandidateReport("far", CandidateReport.Skipped, "nobody answers there"));

        await RunAsync(isDefault: false, new TimedCandidate("near", passes: true));

        Assert.Equal(new CandidateSkipped("far", "nobody answers there"), _told[0]);
        Assert.Equal([CandidateReport.Skipped, CandidateReport.Passed], _progress.Reports.Select(report => report.End));
    }

    private async Task<string?> RunAsync(bool isDefault, params TimedCandidate[] candidates)
    {
        using var log = await TestLog.OpenAsync(_told);
        var task = await _scene.TaskAsync("f.py") with { Time = Whole, Log = log };
        return await new CandidateQueue(new CandidateTurns(TimeProvider.System)).RunAsync(new CandidateLine(candidates, isDefault, _missing), task, _progress, TestContext.Current.CancellationToken);
    }
}
