#pragma warning disable CS1591 // A test says what it is about by its name.

using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Runs;
using Xunit;

namespace Hex.Testing.State;

/// <summary>What every run store does, whatever keeps its rows.</summary>
public abstract class RunStoreContract
{
    /// <summary>An empty store.</summary>
    protected abstract IRunStore Store { get; }

    /// <summary>Bounds every call of the suite.</summary>
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ARunIsListedAsItWasAdded()
    {
        var run = Given.Run();

        await Store.AddAsync(run, Stop);

        Assert.Equal([run], await Store.ListAsync(project: null, limit: 10, Stop));
    }

    [Fact]
    public async Task ANewStoreHasNoRuns() => Assert.Empty(await Store.ListAsync(project: null, limit: 10, Stop));

    [Fact]
    public async Task AddingTheSameRunAgainChangesNothing()
    {
        var run = Given.Run();
        await Store.AddAsync(run, Stop);

        await Store.AddAsync(run with { Instruction = "something else", Project = Given.Clone }, Stop);

        Assert.Equal([run], await Store.ListAsync(project: null, limit: 10, Stop));
    }

    [Fact]
    public async Task RunsAreListedNewestFirstInWhicheverOrderTheyWereAdded()
    {
        RunRecord[] runs = [Given.Run(minute: 2), Given.Run(minute: 0), Given.Run(minute: 1)];
        foreach (var run in runs)
        {
            await Store.AddAsync(run, Stop);
        }

        var listed = await Store.ListAsync(project: null, limit: 10, Stop);

        Assert.Equal([runs[0].Id, runs[2].Id, runs[1].Id], listed.Select(run => run.Id));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 2)]
    [InlineData(9, 3)]
    public async Task NoMoreRunsAreListedThanAskedFor(int limit, int expected)
    {
        for (var minute = 0; minute < 3; minute++)
        {
            await Store.AddAsync(Given.Run(minute), Stop);
        }

        Assert.Equal(expected, (await Store.ListAsync(project: null, limit, Stop)).Count);
    }

    [Fact]
    public Task ANegativeLimitIsAMistakeOfTheCaller() =>
        Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Store.ListAsync(project: null, limit: -1, Stop));

    [Fact]
    public async Task OnlyTheRunsOfTheProjectAreListed()
    {
        var mine = Given.Run(minute: 0);
        var other = Given.Run(minute: 1, Given.Clone);
        await Store.AddAsync(mine, Stop);
        await Store.AddAsync(other, Stop);

        Assert.Equal([mine], await Store.ListAsync(Given.Project, limit: 10, Stop));
        Assert.Equal([other], await Store.ListAsync(Given.Clone, limit: 10, Stop));
        Assert.Empty(await Store.ListAsync(new ProjectId("/nowhere/.git", "0"), limit: 10, Stop));
    }

    [Fact]
    public async Task EventsComeBackInTheOrderOfTheirNumbers()
    {
        var run = await AddedRun();
        RecordedEvent[] events = [Given.Event(run, 1), Given.Event(run, 2, new RunResumed("killed")), Given.Event(run, 3)];

        foreach (var recorded in events.Reverse())
        {
            await Store.AppendAsync(recorded, Stop);
        }

        Assert.Equal(events, await Store.EventsAsync(run, Stop));
    }

    [Fact, Trait("Accepts", "F30")]
    public async Task OrderIsKeptWhenTheClockJumpsBack()
    {
        var run = await AddedRun();
        var before = Given.Event(run, 1);
        var after = Given.Event(run, 2) with { At = before.At.AddHours(-1) };

        await Store.AppendAsync(before, Stop);
        await Store.AppendAsync(after, Stop);

        Assert.Equal([before, after], await Store.EventsAsync(run, Stop));
    }

    [Fact]
    public async Task ARunWithoutEventsHasAnEmptyLog() => Assert.Empty(await Store.EventsAsync(await AddedRun(), Stop));

    [Fact]
    public async Task TheSameNumberTwiceIsRefusedAndTheFirstEventStays()
    {
        var run = await AddedRun();
        var first = Given.Event(run, 1);
        await Store.AppendAsync(first, Stop);

        var refusal = await Assert.ThrowsAsync<HexException>(() => Store.AppendAsync(Given.Event(run, 1, new Warned("another")), Stop));

        Assert.Equal("event_exists", refusal.Failure.Code);
        Assert.Equal([first], await Store.EventsAsync(run, Stop));
    }

    [Fact]
    public async Task AnEventOfARunNobodyAddedIsRefused()
    {
        var refusal = await Assert.ThrowsAsync<HexException>(() => Store.AppendAsync(Given.Event(Given.Run().Id, 1), Stop));

        Assert.Equal("run_unknown", refusal.Failure.Code);
    }

    [Fact]
    public async Task AnEventOfALaterVersionComesBackAsItWas()
    {
        var run = await AddedRun();
        var json = $$"""{ "v": 9, "run": "{{run}}", "seq": 1, "at": "2026-05-01T07:30:00Z", "type": "dreamt", "of": ["electric", 1e3] }""";

        await Store.AppendAsync(RunEventCodec.Decode(json), Stop);

        var kept = Assert.Single(await Store.EventsAsync(run, Stop));
        Assert.Equal(new UnknownEvent("dreamt", json), kept.Event);
    }

    [Fact]
    public async Task TheEndOfARunIsInItsRecord()
    {
        var run = await AddedRun();
        var end = Given.Event(run, 1, Given.Finished());

        await Store.AppendAsync(end, Stop);

        var record = Assert.Single(await Store.ListAsync(project: null, limit: 10, Stop));
        Assert.Equal(end.At, record.EndedAt);
        Assert.Equivalent(end.Event, record.End, strict: true);
    }

    [Fact]
    public async Task ARunThatEndedTwiceShowsItsLastEnd()
    {
        var run = await AddedRun();
        await Store.AppendAsync(Given.Event(run, 1, Given.Finished("interrupted")), Stop);
        await Store.AppendAsync(Given.Event(run, 2, new RunResumed("interrupted")), Stop);
        await Store.AppendAsync(Given.Event(run, 3, Given.Finished("committed after all")), Stop);

        var record = Assert.Single(await Store.FindAsync(run.ToString(), Stop));

        Assert.Equal("committed after all", record.End?.Message);
        Assert.Equal(Given.Start.AddSeconds(3), record.EndedAt);
    }

    [Fact]
    public async Task ARunIsFoundByItsIdAndByAnyPrefixOfItInEitherCase()
    {
        var run = await AddedRun();
        var id = run.ToString();

        foreach (var prefix in new[] { id, id[..1], id[..8], id[..9], run.Prefix, id[..20].ToUpperInvariant(), $" {id[..10]} " })
        {
            Assert.Equal(run, Assert.Single(await Store.FindAsync(prefix, Stop)).Id);
        }
    }

    [Fact]
    public async Task APrefixOfSeveralRunsFindsThemAllNewestFirst()
    {
        var older = await AddedRun(minute: 0);
        var newer = await AddedRun(minute: 1);

        var found = await Store.FindAsync(older.ToString()[..4], Stop);

        Assert.Equal([newer, older], found.Select(run => run.Id));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("01_")]
    [InlineData("0*")]
    [InlineData("zz")]
    [InlineData("'; DROP TABLE runs; --")]
    [InlineData("ffffffff-ffff-ffff-ffff-ffffffffffff")]
    public async Task TextThatStartsNoIdFindsNothing(string text)
    {
        await AddedRun();

        Assert.Empty(await Store.FindAsync(text, Stop));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task ABlankIdIsAMistakeOfUsage(string blank)
    {
        var refusal = await Assert.ThrowsAsync<HexException>(async () => await Store.FindAsync(blank, Stop));

        Assert.Equal(FailureKind.Usage, refusal.Failure.Kind);
    }

    [Fact]
    public async Task AppendsThatComeTogetherAreAllKept()
    {
        var run = await AddedRun();

        await Task.WhenAll(Enumerable.Range(1, 300).Select(number => Task.Run(() => Store.AppendAsync(Given.Event(run, number), Stop))));

        Assert.Equal(Enumerable.Range(1, 300).Select(number => (long)number), (await Store.EventsAsync(run, Stop)).Select(one => one.Sequence));
    }

    [Fact]
    public async Task OneRefusedAppendDoesNotSpoilItsNeighbours()
    {
        var run = await AddedRun();
        await Store.AppendAsync(Given.Event(run, 5), Stop);

        var appends = Enumerable.Range(1, 9).Select(number => Store.AppendAsync(Given.Event(run, number), Stop)).ToArray();
        await Assert.ThrowsAsync<HexException>(() => Task.WhenAll(appends));

        Assert.Equal([5], appends.Select((append, index) => (append, index)).Where(one => one.append.IsFaulted).Select(one => one.index + 1));
        Assert.Equal(9, (await Store.EventsAsync(run, Stop)).Count);
    }

    [Fact]
    public async Task ACancelledCallerWritesNothing()
    {
        var run = await AddedRun();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.AppendAsync(Given.Event(run, 1), new CancellationToken(canceled: true)));

        Assert.Empty(await Store.EventsAsync(run, Stop));
    }

    private async Task<RunId> AddedRun(int minute = 0)
    {
        var run = Given.Run(minute);
        await Store.AddAsync(run, Stop);
        return run.Id;
    }
}
