using System.CommandLine;
using System.CommandLine.Help;
using Hex.Cli.Commands;
using Hex.Cli.Output;
using Hex.Core.Failures;
using Hex.Testing.Architecture;

namespace Hex.Cli.Tests.Commands;

/// <summary><c>hex analyze</c> as typed, over facts written by hand.</summary>
internal sealed class AnalyzedHex(string folder, params string[] facts)
{
    public InMemoryFiles Files { get; } = new();

    public async Task<InvokedHex> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(output, error, TextReader.Null, TerminalTraits.Plain);
        using var signals = new Signals(terminal);
        await using var invocation = new Invocation(terminal, InvokedHex.NoEnvironment, folder, signals);
        RootCommand root = [CommonOptions.Json(), CommandOf(invocation)];
        try
        {
            var parsed = root.Parse(["analyze", .. arguments]);
            Assert.Empty(parsed.Errors);
            var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error }, TestContext.Current.CancellationToken);
            return new InvokedHex(code, output.ToString(), error.ToString());
        }
        catch (HexException exception)
        {
            return new InvokedHex(exception.Failure.Kind == FailureKind.Usage ? 2 : 3, output.ToString(), exception.Message);
        }
    }

    public string Help(int width)
    {
        var terminal = new Terminal(TextWriter.Null, TextWriter.Null, TextReader.Null, TerminalTraits.Plain);
        using var signals = new Signals(terminal);
        RootCommand root = [CommonOptions.Json(), CommandOf(new Invocation(terminal, InvokedHex.NoEnvironment, folder, signals))];
        root.Options.OfType<HelpOption>().Single().Description = "Show this help";
        return HelpText.Of(root.Subcommands.Single(), width);
    }

    private AnalyzeCommand CommandOf(Invocation invocation) => new(invocation, _ => (WrittenAnalysis.Of(Files, facts), null!));
}
