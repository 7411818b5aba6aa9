using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;
using Hex.Exec.Evidence.Recognisers.Shell;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>pytest: a line of counts, or with two -q only the letters of its progress.</summary>
internal sealed partial class PytestRecogniser : IRunnerRecogniser
{
    private static readonly RunnerCommand Command = new()
    {
        Starts = ["pytest", "py.test", "python -m pytest"],
        Lists = ["--collect-only", "--co", "--version", "-V", "--help", "-h", "--fixtures", "--markers", "--setup-plan"],
        Mutes = ["-qq", "-qqq", "no:terminal", "-pno:terminal", "-o", "--override-ini", "-c", "--config-file"],
    };

    public string Runner => "pytest";

    public bool IsStartedBy(string command) => Command.IsStartedBy(command);

    public bool OnlyListsIn(string command) => Command.OnlyListsIn(command);

    public TestTally? Read(string output)
    {
        var tally = new Tally(Runner);
        foreach (Match summary in Summary().Matches(output))
        {
            var counts = Counts.NumberFirst(summary.Groups["counts"].Value);
            tally.Add(counts["passed", "xfailed", "xpassed"], counts["failed", "error", "errors"], counts["skipped", "deselected", "tests collected"]);
        }

        return tally.ToTestTally() ?? ReadProgress(output);
    }

    private TestTally? ReadProgress(string output)
    {
        var tally = new Tally(Runner);
        foreach (Match line in Progress().Matches(output))
        {
            var letters = line.Groups["letters"].Value;
            tally.Add(letters.Count(letter => letter is '.' or 'x' or 'X'), letters.Count(letter => letter is 'F' or 'E'), letters.Count(letter => letter is 's'));
        }

        return tally.ToTestTally();
    }

    [GeneratedRegex(@"^(?<bar>=+ )?(?<counts>no tests ran|(?:[0-9]+ [a-z]+(?: [a-z]+)?, )*[0-9]+ (?:passed|failed|errors?|skipped|deselected|xfailed|xpassed|warnings?|rerun|subtests passed|tests? collected)) in [0-9.]+s(?: \([0-9:, days]+\))?(?(bar) =+)$", RegexOptions.Multiline)]
    private static partial Regex Summary();

    [GeneratedRegex(@"^(?<letters>[.FEsxX]+) +\[ *[0-9]{1,3}%\]$", RegexOptions.Multiline)]
    private static partial Regex Progress();
}
