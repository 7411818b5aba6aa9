using System.CommandLine;
using System.CommandLine.Invocation;

namespace Hex.Cli.Commands;

/// <summary>Prints the version.</summary>
internal sealed class VersionVerb(Invocation invocation) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        invocation.Terminal.WriteLine(HexVersion.Text);
        return 0;
    }
}
