using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers;
using Hex.Exec.Evidence.Recognisers.Reading;

namespace Hex.Exec.Evidence;

/// <summary>Every test runner hex knows.</summary>
internal sealed class RunnerTable(IReadOnlyList<IRunnerRecogniser> recognisers)
{
    /// <summary>The table hex works with.</summary>
    public static RunnerTable Default { get; } = new(
    [
        new CargoTestRecogniser(),
        new CargoNextestRecogniser(),
        new DotnetTestRecogniser(),
        new TestingPlatformRecogniser(),
        new XunitRecogniser(),
        new PytestRecogniser(),
        new UnittestRecogniser(),
        new JestRecogniser(),
        new VitestRecogniser(),
        new NodeTestRecogniser(),
        new MochaRecogniser(),
        new BunTestRecogniser(),
        new GoTestRecogniser(),
        new CtestRecogniser(),
        new GoogleTestRecogniser(),
        new SurefireRecogniser(),
        new GradleRecogniser(),
        new RspecRecogniser(),
        new MinitestRecogniser(),
        new TestUnitRecogniser(),
        new PhpunitRecogniser(),
        new ExUnitRecogniser(),
        new ProveRecogniser(),
        new BatsRecogniser(),
        new SwiftTestRecogniser(),
        new TapRecogniser(),
    ]);

    /// <summary>The recognisers, in the order of the table.</summary>
    public IReadOnlyList<IRunnerRecogniser> Recognisers => recognisers;

    /// <summary>What the runners that spoke counted, as one sum, or null when none did.</summary>
    public TestTally? Read(string output)
    {
        var spoken = recognisers
            .Select(recogniser => (Recogniser: recogniser, Tally: recogniser.Read(output)))
            .Where(reading => reading.Tally is not null)
            .Select(reading => (reading.Recogniser, Tally: reading.Tally!))
            .ToList();
        var heard = spoken.Where(reading => !spoken.Any(other => IsCounted(reading.Tally, other.Recogniser, other.Tally))).ToList();
        if (heard.Count == 0)
            return null;

        var sum = new Tally(string.Join(" + ", heard.Select(reading => reading.Tally.Runner).Distinct()));
        heard.ForEach(reading => sum.Add(reading.Tally.Passed, reading.Tally.Failed, reading.Tally.Skipped));
        return sum.ToTestTally();
    }

    /// <summary>The runner a shell command plainly starts, or null.</summary>
    public string? StartedBy(string command) => recognisers.FirstOrDefault(recogniser => recogniser.IsStartedBy(command))?.Runner;

    /// <summary>The runner a shell command has list or compile its tests, doing nothing else, or null.</summary>
    public string? OnlyListedBy(string command) => recognisers.FirstOrDefault(recogniser => recogniser.OnlyListsIn(command))?.Runner;

    // A host that ran nothing cannot have counted tests that did run: they came from another command of the same line.
    private static bool IsCounted(TestTally tally, IRunnerRecogniser host, TestTally hosted) =>
        host.Covers.Contains(tally.Runner) && (hosted.Executed > 0 || tally.Executed == 0);
}
