using Hex.Core.Runs;

namespace Hex.Testing.Product;

/// <summary>What a run of the command line left.</summary>
/// <param name="Exit">Its exit code; 128 plus the signal where one ended it.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
public sealed record HexResult(int Exit, string Output, string Error)
{
    /// <summary>The events of a run with <c>--json</c>.</summary>
    public IReadOnlyList<RunEvent> Events =>
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => RunEventCodec.Decode(line).Event)];

    /// <summary>The id of a run with <c>--json</c>.</summary>
    public string Run => RunEventCodec.Decode(Output.Split('\n')[0]).Run.ToString();

    /// <summary>The last event of a run with <c>--json</c>.</summary>
    public RunFinished End => Events.OfType<RunFinished>().Last();
}
