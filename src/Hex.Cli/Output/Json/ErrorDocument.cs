using Hex.Core.Failures;
using Hex.Core.Runs;

namespace Hex.Cli.Output.Json;

/// <summary>What <c>--json</c> prints where a verb fails.</summary>
internal sealed record ErrorDocument(ErrorDocument.Details Error)
{
    internal sealed record Details(string Code, string What, string Remedy, int ExitCode);

    public static string Of(Failure failure, ExitCode exit) =>
        JsonText.Of(new ErrorDocument(new Details(failure.Code, failure.What, failure.Remedy, (int)exit)));
}
