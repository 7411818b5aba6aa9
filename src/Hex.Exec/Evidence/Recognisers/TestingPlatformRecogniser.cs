using System.Text.RegularExpressions;
using Hex.Core.Evidence;
using Hex.Exec.Evidence.Recognisers.Reading;

namespace Hex.Exec.Evidence.Recognisers;

/// <summary>Microsoft.Testing.Platform, started by dotnet test or dotnet run: an indented block, in English or translated.</summary>
internal sealed partial class TestingPlatformRecogniser : IRunnerRecogniser
{
    public string Runner => "Microsoft.Testing.Platform";

    // The command is that of dotnet test or of any program: the words do not tell.
    public bool IsStartedBy(string command) => false;

    public TestTally? Read(string output)
    {
        var tally = new Tally(Runner);
        foreach (Match block in Block().Matches(output))
        {
            if (block.Number("passed") + block.Number("failed") + block.Number("skipped") == block.Number("total"))
                tally.Add(block.Number("passed"), block.Number("failed"), block.Number("skipped"));
        }

        return tally.ToTestTally();
    }

    [GeneratedRegex(@"^  [^\s:0-9][^:\n]*: (?<total>[0-9]{1,9})\n  [^\s:0-9][^:\n]*: (?<failed>[0-9]{1,9})\n  [^\s:0-9][^:\n]*: (?<passed>[0-9]{1,9})\n  [^\s:0-9][^:\n]*: (?<skipped>[0-9]{1,9})\n  [^\s:0-9][^:\n]*: [0-9][^\n]*s$", RegexOptions.Multiline)]
    private static partial Regex Block();
}
