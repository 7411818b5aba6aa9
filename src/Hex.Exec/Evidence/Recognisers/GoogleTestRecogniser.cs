using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;
using Hex.Exec.Evidence.Recognisers.Shell;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>GoogleTest: the block each test program ends with.</summary>
internal sealed partial class GoogleTestRecogniser : IRunnerRecogniser
{
    // The test program may have any name; its flag for listing has but one.
    private static readonly RunnerCommand Command = new() { ListStarts = ["*"], Lists = ["--gtest_list_tests"] };

    public string Runner => "gtest";

    public bool IsStartedBy(string command) => false;

    public bool OnlyListsIn(string command) => Command.OnlyListsIn(command);

    public TestTally? Read(string output)
    {
        var tally = new Tally(Runner);
        foreach (Match block in Block().Matches(output))
            tally.Add(block.Number("passed"), block.Number("failed"), block.Number("skipped"));
        if (tally.ToTestTally() is null)
            return null;

        foreach (Match disabled in Disabled().Matches(output))
            tally.Add(0, 0, disabled.Number("disabled"));

        return tally.ToTestTally();
    }

    [GeneratedRegex(@"^\[==========\] [0-9]+ tests? from [0-9]+ test (?:suite|case)s? ran\.[^\n]*\n\[  PASSED  \] (?<passed>[0-9]{1,9}) tests?\.(?:\n\[  SKIPPED \] (?<skipped>[0-9]{1,9}) tests?[.,][^\n]*(?:\n\[  SKIPPED \] [^0-9\n][^\n]*)*)?(?:\n\[  FAILED  \] (?<failed>[0-9]{1,9}) tests?, )?", RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^  YOU HAVE (?<disabled>[0-9]{1,9}) DISABLED TESTS?$", RegexOptions.Multiline)]
    private static partial Regex Disabled();
}
