using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;
using Hex.Exec.Evidence.Recognisers.Shell;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>go test: tests where it names them (-v, -json, failures), else packages, which is all it tells.</summary>
internal sealed partial class GoTestRecogniser : IRunnerRecogniser
{
    private static readonly RunnerCommand Command = new()
    {
        Starts = ["go test"],
        Lists = ["-list", "--list", "-c", "-n", "-h", "-help", "--help"],
        Mutes = ["-exec", "-bench", "-fuzz"],
    };

    public string Runner => "go test";

    public bool IsStartedBy(string command) => Command.IsStartedBy(command);

    public bool OnlyListsIn(string command) => Command.OnlyListsIn(command);

    public TestTally? Read(string output)
    {
        var tally = new Tally(Runner);
        var start = 0;
        foreach (Match package in Package().Matches(output))
        {
            AddPackage(tally, package, output[start..package.Index]);
            start = package.Index + package.Length;
        }

        foreach (Match line in Json().Matches(output))
            tally.Add(line.Groups["passed"].Length, line.Groups["failed"].Length, line.Groups["skipped"].Length);

        return tally.ToTestTally();
    }

    // What stands between the line of one package and that of the next was printed by the latter's tests.
    private static void AddPackage(Tally tally, Match package, string before)
    {
        var named = Started().Count(before);
        var failed = Ended("FAIL").Count(before);
        var skipped = Ended("SKIP").Count(before);
        if (named > 0)
            tally.Add(named - failed - skipped, failed, skipped);
        else if (package.Groups["failed"].Success)
            tally.Add(0, Math.Max(1, failed), 0);
        else if (package.Groups["none"].Success || NoTests().IsMatch(before))
            tally.AddNone();
        else
            tally.Add(1, 0, 0);
    }

    private static Regex Ended(string result) => result == "FAIL" ? Failed() : Skipped();

    [GeneratedRegex(@"^(?:ok  \t\S+\t(?:\(cached\)|[0-9.]+s)[^\n\[]*(?:\[no statements\])?(?<none> ?\[no tests to run\])?|\?   \t\S+\t(?<none>\[no test files\])|(?<failed>FAIL)\t\S+[\t ][^\n]*|(?<none>\t\S+\t\tcoverage: 0\.0% of statements))$", RegexOptions.Multiline)]
    private static partial Regex Package();

    [GeneratedRegex(@"^=== RUN   [^/\n]+$", RegexOptions.Multiline)]
    private static partial Regex Started();

    [GeneratedRegex(@"^--- FAIL: [^/\n]+ \([0-9.]+s\)$", RegexOptions.Multiline)]
    private static partial Regex Failed();

    [GeneratedRegex(@"^--- SKIP: [^/\n]+ \([0-9.]+s\)$", RegexOptions.Multiline)]
    private static partial Regex Skipped();

    [GeneratedRegex(@"^testing: warning: no tests to run\nPASS\n", RegexOptions.Multiline)]
    private static partial Regex NoTests();

    // A package's own line has no Test; a subtest's has a slash in it. The groups mark which it was.
    [GeneratedRegex(@"^\{""(?:Time|ImportPath|Action)""[^\n]*""Action"":""(?:(?<passed>p)ass|(?<failed>f)ail|(?<skipped>s)kip)"",""Package"":""[^""\n]*""(?:,""Test"":""[^""/\n]*"",""Elapsed""|(?<passed>)(?<failed>)(?<skipped>),""Elapsed"")", RegexOptions.Multiline)]
    private static partial Regex Json();
}
