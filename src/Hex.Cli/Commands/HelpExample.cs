namespace Hex.Cli.Commands;

/// <summary>A command line in the help.</summary>
/// <param name="CommandLine">What to type.</param>
/// <param name="Effect">What it does.</param>
internal sealed record HelpExample(string CommandLine, string Effect);
