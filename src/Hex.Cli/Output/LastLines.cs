namespace Hex.Cli.Output;

/// <summary>The end of an output, where test runners put what matters.</summary>
internal static class LastLines
{
    public static IEnumerable<string> Of(string output, int count) =>
        CleanText.Block(output).TrimEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(count);
}
