using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>The Test Anything Protocol, whoever prints it: lines at the margin, and a plan.</summary>
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
        foreach (Match point in Point().Matches(output))
        {
            var isSkipped = point.Groups["skip"].Success;
            var isFailed = point.Groups["not"].Success && !point.Groups["todo"].Success && !isSkipped;
            tally.Add(isSkipped || isFailed ? 0 : 1, isFailed ? 1 : 0, isSkipped ? 1 : 0);
        }

        return tally.ToTestTally();
    }

    [GeneratedRegex(@"^1\.\.[0-9]{1,9}(?: *#[^\n]*)?$", RegexOptions.Multiline)]
    private static partial Regex Plan();

    [GeneratedRegex(@"^(?<not>not )?ok(?: +[0-9]+)?(?![^ \n])[^#\t\n]*(?:#\s*(?:(?<skip>skip)|(?<todo>todo))?[^\n]*)?$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Point();
}
