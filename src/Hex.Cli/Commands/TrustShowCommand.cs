using System.CommandLine;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Runs;
using Hex.Nexus.Configuration;

namespace Hex.Cli.Commands;

/// <summary><c>hex trust show</c>.</summary>
internal sealed class TrustShowCommand(Invocation invocation) : Verb(invocation, "show", "Show what would be trusted, and whether it is")
{
    public override IReadOnlyList<HelpExample> Examples { get; } = [new("hex trust show --json", "the same for a script")];

    public async Task<ExitCode> ShowAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var status = await Invocation.Host.Trust.ShowAsync(cancellationToken);
        if (parsed.WantsJson())
            Terminal.WriteLine(JsonText.Of(TrustDocument.Of(status)));
        else if (status is null)
            Terminal.WriteLine("there is no .hex/project.json here, so there is nothing to trust");
        else
            Show(Terminal, status);

        return ExitCode.Done;
    }

    internal static void Show(Terminal terminal, TrustStatus status)
    {
        terminal.WriteLine($"{CleanText.Line(status.File)}: {WordsFor(status.State)}");
        foreach (var power in status.Powers)
            terminal.WriteLine($"  {ConfigShowCommand.TextOf(power)}");

        if (status.Powers.Count == 0)
            terminal.WriteLine("  nothing in it needs trust");
        else if (status.State != TrustState.Trusted)
            terminal.WriteLine("to have these count, run: hex trust add");
    }

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken) => ShowAsync(parsed, cancellationToken);

    private static string WordsFor(TrustState state) => state switch
    {
        TrustState.Trusted => "trusted",
        TrustState.Changed => "not trusted any more: it changed since",
        _ => "not trusted",
    };
}
