using Hex.Cli.Output;

namespace Hex.Cli.Tests;

/// <summary>The command line run inside the test process, as typed, with what it printed.</summary>
internal sealed record InvokedHex(int ExitCode, string Output, string Error)
{
    public static Dictionary<string, string> NoEnvironment => new() { ["HOME"] = "/nonexistent" };

    public static async Task<InvokedHex> RunAsync(
        string[] arguments, IReadOnlyDictionary<string, string>? environment = null, string? directory = "/", string input = "", TerminalTraits? traits = null)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var reader = new StringReader(input);
        var terminal = new Terminal(output, error, reader, traits ?? TerminalTraits.Plain);
        var code = await HexCli.RunAsync(arguments, terminal, environment ?? NoEnvironment, directory);
        return new InvokedHex(code, output.ToString(), error.ToString());
    }
}
