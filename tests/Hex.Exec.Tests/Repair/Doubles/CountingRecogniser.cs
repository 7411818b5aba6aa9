using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence;

namespace Hex.Exec.Tests.Repair.Doubles;

/// <summary>Reads "<c>3 passed, 1 failed</c>".</summary>
internal sealed partial class CountingRecogniser : IRunnerRecogniser
{
    public string Runner => "counting";

    public bool IsStartedBy(string command) => false;

    public TestTally? Read(string output) => Summary().Match(output) is { Success: true } match
        ? new TestTally(Runner, int.Parse(match.Groups[1].Value), int.Parse(match.Groups[2].Value), 0)
        : null;

    [GeneratedRegex(@"(\d+) passed, (\d+) failed")]
    private static partial Regex Summary();
}
