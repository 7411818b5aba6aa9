using Hex.Core.Runs;
using Hex.Exec.Runs;
using Hex.Nexus;
using Hex.Testing.Machine;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>The time of day jumps an hour while a run goes on, as a corrected clock or a changed time zone of the hardware makes it.</summary>
[Trait("Accepts", "F30")]
public sealed class ClockThatJumpsTests : FaultScene
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OrderIsTheSequenceAndDurationsAreTrue(bool isolated)
    {
        var checker = Checker.Before(Home, Repository);
        var time = new JumpingTime();
        var events = new List<RecordedEvent>();
        await using var host = HostWith(time);

        var outcome = await host.DoRun.RunAsync(Request(time, isolated), RunAudience.None with { OnEvent = recorded => Keep(events, recorded) }, CancellationToken.None);
        var stored = await host.Runs.EventsAsync(events[0].Run, CancellationToken.None);

        Assert.IsType<RunOutcome.Committed>(outcome);
        Assert.Equal(events.Select(recorded => recorded.Sequence), stored.Select(recorded => recorded.Sequence));
        AssertOrderedAndTrue(stored);
        await (isolated ? checker.OneBranchAddedAsync(TempRepository.File) : checker.OneCommitAddedAsync(TempRepository.File));
    }

    [Fact]
    public async Task ARunThatWaitsForAnotherWaitsByTheMonotonicClock()
    {
        var checker = Checker.Before(Home, Repository);
        var time = new JumpingTime();
        await using var host = HostWith(time);
        Directory.CreateDirectory(Repository.At(".git/hex/locks"));
        RunOutcome outcome;

        using (var other = ForeignLock.Take(Repository.At(".git/hex/locks/working-tree")))
        {
            outcome = await host.DoRun.RunAsync(Request(time, isolated: false), RunAudience.None with { OnEvent = recorded => LetGo(recorded, other) }, CancellationToken.None);
        }

        Assert.IsType<RunOutcome.Committed>(outcome);
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Fact]
    public void IdsMadeByAClockThatJumpsAreUnique()
    {
        var time = new JumpingTime();

        var ids = Enumerable.Range(0, 10_000).Select(_ => RunId.New(time)).ToHashSet();

        Assert.Equal(10_000, ids.Count);
    }

    [Theory]
    [InlineData("+1h", "-1h", false)]
    [InlineData("-1h", "+1h", false)]
    [InlineData("+1h", "-1h", true)]
    public async Task TheWholeProgramComesThrough(string atTheBaseline, string atTheChange, bool isolated)
    {
        var clock = Path.Combine(Home.Path, "clock");
        var library = FakedClock.RequireLibrary();
        await File.WriteAllTextAsync(clock, "+0", TestContext.Current.CancellationToken);
        var checker = Checker.Before(Home, Repository);
        var evidence = $"if {TempRepository.Evidence}; then echo '{atTheChange}' > '{clock}'; else echo '{atTheBaseline}' > '{clock}'; exit 1; fi";

        var run = await HexAsync(FakedClock.Variables(library, clock), RightValueBy(evidence, isolated ? ["--isolate"] : []));

        EndsWellIn(run);
        await (isolated ? checker.OneBranchAddedAsync(TempRepository.File) : checker.OneCommitAddedAsync(TempRepository.File));
    }

    private static void EndsWellIn(HexResult run)
    {
        Assert.True(run.Exit == 0, run.Error);
        var events = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(RunEventCodec.Decode).ToList();
        AssertOrderedAndTrue(events);
    }

    private static void AssertOrderedAndTrue(IReadOnlyList<RecordedEvent> events)
    {
        Assert.Equal(Enumerable.Range(1, events.Count).Select(number => (long)number), events.Select(recorded => recorded.Sequence));
        Assert.Contains(events.Zip(events.Skip(1)), pair => pair.Second.At < pair.First.At);
        var durations = events.Select(recorded => recorded.Event).Select(told => told switch
        {
            EvidenceFinished finished => finished.DurationMs,
            CandidateFinished finished => finished.DurationMs,
            RunFinished finished => finished.DurationMs,
            _ => 0,
        });
        Assert.All(durations, duration => Assert.InRange(duration, 0, (long)TestTimeout.Default.TotalMilliseconds));
    }

    private static Task Keep(List<RecordedEvent> events, RecordedEvent recorded)
    {
        events.Add(recorded);
        return Task.CompletedTask;
    }

    private static Task LetGo(RecordedEvent recorded, ForeignLock other)
    {
        if (recorded.Event is LockAwaited)
        {
            other.Kill();
        }

        return Task.CompletedTask;
    }

    private NexusHost HostWith(TimeProvider time)
    {
        var environment = new Dictionary<string, string?> { ["PATH"] = Environment.GetEnvironmentVariable("PATH") };
        Home.Apply(environment);
        return NexusHost.Build(new NexusOptions
        {
            Directory = Repository.Root,
            Environment = environment.ToDictionary(variable => variable.Key, variable => variable.Value!),
            Time = time,
        });
    }

    private RunRequest Request(TimeProvider time, bool isolated) => new()
    {
        Id = RunId.New(time),
        Instruction = "put the value right",
        Directory = Repository.Root,
        Files = [TempRepository.File],
        Evidence = TempRepository.Evidence,
        Candidates = [Repository.Proposals(("wrong", "right"))],
        IsIsolated = isolated,
    };
}
