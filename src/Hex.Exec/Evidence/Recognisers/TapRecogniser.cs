using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>The Test Anything Protocol, whoever prints it: a plan at the margin, and the points of tests and subtests.</summary>
internal sealed partial class TapRecogniser : IRunnerRecogniser
{
    public string Runner => "TAP";

    // Any program may print it.
    public bool IsStartedBy(string command) => false;

    public TestTally? Read(string output)
    {
        if (!Plan().IsMatch(output))
            return null;

        var tally = new Tally(Runner);
        tally.AddNone();
        foreach (var point in Point().Matches(output).Where(point => !IsSumOfSubtests(point)))
        {
            var isSkipped = point.Groups["skip"].Success;
            var isFailed = point.Groups["not"].Success && !point.Groups["todo"].Success && !isSkipped;
            tally.Add(isSkipped || isFailed ? 0 : 1, isFailed ? 1 : 0, isSkipped ? 1 : 0);
        }

        return tally.ToTestTally();
    }

    // The plan of subtests is indented and ends them; the point under it repeats their result.
    private static bool IsSumOfSubtests(Match point) => point.Groups["deeper"].Length > point.Groups["indent"].Length;

    [GeneratedRegex(@"^1\.\.[0-9]{1,9}(?: *#[^\n]*)?$", RegexOptions.Multiline)]
    private static partial Regex Plan();

    [GeneratedRegex(@"(?:^(?<deeper> +)1\.\.[0-9]+[^\n]*\n)?^(?<indent> *)(?<not>not )?ok(?: +[0-9]+)?(?![^ \n])[^#\t\n]*(?:#\s*(?:(?<skip>skip)|(?<todo>todo))?[^\n]*)?$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Point();
}
