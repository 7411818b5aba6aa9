using Hex.Core.Evidence;

namespace Hex.Exec.Evidence;

/// <summary>Every test runner hex knows.</summary>
internal sealed class RunnerTable(IReadOnlyList<IRunnerRecogniser> recognisers)
{
    /// <summary>What the runners that spoke counted, as one sum, or null when none did.</summary>
    public TestTally? Read(string output)
    {
        var tallies = recognisers.Select(recogniser => recogniser.Read(output)).OfType<TestTally>().ToList();
        return tallies.Count == 0 ? null : new TestTally(
            string.Join(" + ", tallies.Select(tally => tally.Runner).Distinct()),
            tallies.Sum(tally => tally.Passed),
            tallies.Sum(tally => tally.Failed),
            tallies.Sum(tally => tally.Skipped));
    }

    /// <summary>The runner a shell command plainly starts, or null.</summary>
    public string? StartedBy(string command) => recognisers.FirstOrDefault(recogniser => recogniser.IsStartedBy(command))?.Runner;
}
