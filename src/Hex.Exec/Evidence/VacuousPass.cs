using Hex.Core.Commands;
using Hex.Core.Evidence;

namespace Hex.Exec.Evidence;

/// <summary>Finds commands that exit 0 without having checked anything.</summary>
internal static class VacuousPass
{
    /// <summary>Why a pass proves nothing, or null when it may.</summary>
    public static string? Find(string command, CapturedOutput output, TestTally? tests, RunnerTable runners) =>
        runners.OnlyListedBy(command) is { } lister
            ? $"{lister} was asked to list or compile its tests, not to run them"
            : FindIn(command, output, tests, runners);

    private static string? FindIn(string command, CapturedOutput output, TestTally? tests, RunnerTable runners) => tests switch
    {
        // A summary may lie in the part of the output that was not kept: then only the red/green pair speaks.
        { Executed: 0 } when output.IsWhole && tests.Skipped > 0 => $"{tests.Runner} skipped all {tests.Skipped} tests and ran none",
        { Executed: 0 } when output.IsWhole => $"{tests.Runner} ran no test",
        null when output.IsWhole && runners.StartedBy(command) is { } runner => $"{runner} was started and printed no test summary",
        _ => null,
    };
}
