using System.CommandLine;
using Hex.Core.Failures;
using Hex.Core.Runs;

namespace Hex.Cli.Commands;

/// <summary>A verb that only holds others.</summary>
internal class VerbGroup(Invocation invocation, string name, string summary) : Verb(invocation, name, summary)
{
    public override IReadOnlyList<HelpExample> Examples => [.. Subcommands.OfType<Verb>().SelectMany(verb => verb.Examples.Take(1))];

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = VerbPath.Of(this);
        throw HexException.Usage("usage", $"{path} needs a verb: {string.Join(", ", Subcommands.Select(verb => verb.Name))}", $"see {path} --help");
    }
}
