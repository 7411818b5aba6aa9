using System.CommandLine;
using System.CommandLine.Invocation;
using Hex.Cli.Output;

namespace Hex.Cli.Commands;

/// <summary>Prints the help of a verb.</summary>
internal sealed class HelpVerb(Invocation invocation) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        invocation.Terminal.Write(HelpText.Of(parseResult.CommandResult.Command, invocation.Terminal.Traits.Width));
        return 0;
    }
}
