using System.CommandLine;

namespace Hex.Cli.Commands;

/// <summary>A verb as it is typed, such as <c>hex do run</c>.</summary>
internal static class VerbPath
{
    public static string Of(Command verb) =>
        verb.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Of(parent)} {verb.Name}" : "hex";
}
