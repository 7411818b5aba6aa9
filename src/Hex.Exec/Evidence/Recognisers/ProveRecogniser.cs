using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;
using Hex.Exec.Evidence.Recognisers.Shell;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>prove: the line of files and tests above its result.</summary>
internal sealed partial class ProveRecogniser : IRunnerRecogniser
{
    private static readonly RunnerCommand Command = new()
    {
        Starts = ["prove"],
        Lists = ["-D", "--dry", "--version", "-V", "--help", "-h", "--man", "-H"],
        Mutes = ["-QQ", "--QUIET", "--formatter", "--archive", "-a"],
    };

    public string Runner => "prove";

    public IReadOnlyList<string> Covers => ["TAP"];

    public bool IsStartedBy(string command) => Command.IsStartedBy(command);

    public bool OnlyListsIn(string command) => Command.OnlyListsIn(command);

    public TestTally? Read(string output)
    {
        var tally = new Tally(Runner);
        var failures = FailedInFile().Matches(output).Sum(file => file.Number("failed"));
        foreach (Match summary in Summary().Matches(output))
        {
            var failed = summary.Groups["result"].Value == "FAIL" ? Math.Max(1, failures) : 0;
            tally.Add(summary.Number("tests") - failed, failed, 0);
        }

        return tally.ToTestTally();
    }

    [GeneratedRegex(@"^Files=[0-9]+, Tests=(?<tests>[0-9]{1,9}), [^\n]*\nResult: (?<result>PASS|FAIL|NOTESTS)$", RegexOptions.Multiline)]
    private static partial Regex Summary();

    [GeneratedRegex(@"\(Wstat: [^\n]* Tests: [0-9]+ Failed: (?<failed>[0-9]{1,9})\)$", RegexOptions.Multiline)]
    private static partial Regex FailedInFile();
}
