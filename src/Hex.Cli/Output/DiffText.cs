namespace Hex.Cli.Output;

/// <summary>A unified diff on a terminal.</summary>
internal static class DiffText
{
    public static string Of(string diff, Terminal terminal) =>
        string.Join('\n', CleanText.Block(diff).TrimEnd('\n').Split('\n').Select(line => Painted(line, terminal)));

    private static string Painted(string line, Terminal terminal) => line switch
    {
        ['+', ..] => terminal.Paint(Color.Green, line),
        ['-', ..] => terminal.Paint(Color.Red, line),
        ['@', '@', ..] => terminal.Paint(Color.Cyan, line),
        _ => line,
    };
}
