using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>xUnit.net v3 started as a program: a line per assembly under its heading.</summary>
internal sealed partial class XunitRecogniser : IRunnerRecogniser
{
    public string Runner => "xUnit.net";

    // A test project is started as any program is: the words do not tell.
    public bool IsStartedBy(string command) => false;

    public TestTally? Read(string output)
    {
        var tally = new Tally(Runner);
        foreach (Match line in Assembly().Matches(output))
        {
            var counts = Counts.WordFirst(line.Groups["counts"].Value);
            var failed = counts["Errors", "Failed"];
            var skipped = counts["Skipped", "Not Run"];
            tally.Add(line.Number("total") - failed - skipped, failed, skipped);
        }

        return tally.ToTestTally();
    }

    [GeneratedRegex(@"^ {3}\S[^\n]*? +Total: +(?<total>[0-9]{1,9})(?:, (?<counts>Errors: +[0-9]+, Failed: +[0-9]+, Skipped: +[0-9]+(?:, Not Run: +[0-9]+)?), Time: [^\n]*s)?$", RegexOptions.Multiline)]
    private static partial Regex Assembly();
}
