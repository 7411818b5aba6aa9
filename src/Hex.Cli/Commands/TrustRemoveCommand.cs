using System.CommandLine;
using Hex.Cli.Output.Json;
using Hex.Core.Runs;

namespace Hex.Cli.Commands;

/// <summary><c>hex trust remove</c>.</summary>
internal sealed class TrustRemoveCommand(Invocation invocation) : Verb(invocation, "remove", "Withdraw the trust in this repository")
{
    public override IReadOnlyList<HelpExample> Examples { get; } = [new("hex trust remove", "its powers stop to count at once")];

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var wasTrusted = await Invocation.Host.Trust.RemoveAsync(cancellationToken);
        if (parsed.WantsJson())
            Terminal.WriteLine(JsonText.Of(new TrustRemovedDocument(wasTrusted)));
        else
            Terminal.WriteLine(wasTrusted ? "not trusted any more" : "it was not trusted");

        return ExitCode.Done;
    }
}
