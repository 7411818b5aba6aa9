using System.CommandLine;
using Hex.Cli.Commands;
using Hex.Cli.Output;
using Hex.Testing.Machine;

namespace Hex.Cli.Tests.Commands;

public sealed class HelpTests
{
    public static TheoryData<string> AllVerbs
    {
        get
        {
            using var signals = new Signals(Nowhere());
            var root = new HexRoot(new Invocation(Nowhere(), InvokedHex.NoEnvironment, "/", signals));
            return [.. Below(root).Select(verb => VerbPath.Of(verb)["hex ".Length..])];
        }
    }

    [Fact]
    public async Task OfHexShowsTheDailyVerbsFirst()
    {
        var hex = await InvokedHex.RunAsync(["--help"]);

        Assert.Equal(0, hex.ExitCode);
        Approved.Match(hex.Output, "hex-help");
    }

    [Fact]
    public async Task OfHexIsAlsoShownWithoutAnyVerb()
    {
        var bare = await InvokedHex.RunAsync([]);
        var asked = await InvokedHex.RunAsync(["--help"]);

        Assert.Equal(0, bare.ExitCode);
        Assert.Equal(asked.Output, bare.Output);
    }

    [Fact]
    public async Task OfDoRunListsEveryOutcome()
    {
        var hex = await InvokedHex.RunAsync(["do", "run", "--help"]);

        Approved.Match(hex.Output, "hex-do-run-help");
    }

    [Fact]
    public async Task OfInferenceFitSaysWhatItsVerdictsAndExitCodesMean()
    {
        var hex = await InvokedHex.RunAsync(["inference", "fit", "--help"]);

        Approved.Match(hex.Output, "hex-inference-fit-help");
    }

    [Theory]
    [MemberData(nameof(AllVerbs))]
    public async Task OfEachVerbHasItsUsageAndAnExample(string verb)
    {
        var hex = await InvokedHex.RunAsync([.. verb.Split(' '), "--help"]);

        Assert.Equal(0, hex.ExitCode);
        Assert.Contains($"Usage: hex {verb}", hex.Output, StringComparison.Ordinal);
        Assert.Contains("--json", hex.Output, StringComparison.Ordinal);
        if (!hex.Output.Contains("\nVerbs:\n", StringComparison.Ordinal))
            Assert.Contains("\nExamples:\n  ", hex.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AllVerbs))]
    [Trait("Accepts", "F33")]
    public async Task OfEachVerbFitsTwentyColumnsButForSingleWordsAndCommandLines(string verb)
    {
        var hex = await InvokedHex.RunAsync([.. verb.Split(' '), "--help"], traits: TerminalTraits.Plain with { Width = 20 });

        Assert.Equal(0, hex.ExitCode);
        Assert.All(
            hex.Output.Split('\n').Where(line => line.StartsWith("    ", StringComparison.Ordinal)),
            line => Assert.True(line.Length <= 20 || !line.Trim().Contains(' ', StringComparison.Ordinal), line));
    }

    private static Terminal Nowhere() => new(TextWriter.Null, TextWriter.Null, TextReader.Null, TerminalTraits.Plain);

    private static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(verb => Below(verb).Prepend(verb));
}
