using System.CommandLine;
using Hex.Cli.Output.Json;
using Hex.Core.Runs;

namespace Hex.Cli.Commands;

/// <summary><c>hex trust add</c>.</summary>
internal sealed class TrustAddCommand(Invocation invocation) : Verb(invocation, "add", "Trust .hex/project.json exactly as it is now")
{
    public override IReadOnlyList<HelpExample> Examples { get; } = [new("hex trust add", "after reading it; a later change asks again")];

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var status = await Invocation.Host.Trust.AddAsync(cancellationToken);
        if (parsed.WantsJson())
            Terminal.WriteLine(JsonText.Of(TrustDocument.Of(status)));
        else
            TrustShowCommand.Show(Terminal, status);

        return ExitCode.Done;
    }
}
