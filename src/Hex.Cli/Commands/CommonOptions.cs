using System.CommandLine;

namespace Hex.Cli.Commands;

/// <summary>Options that every verb has.</summary>
internal static class CommonOptions
{
    public const string JsonName = "--json";

    /// <summary>One instance for the whole tree: it is a recursive option of the root.</summary>
    public static Option<bool> Json() => new(JsonName) { Description = "Print one JSON document (a line per event for runs)", Recursive = true };

    public static bool WantsJson(this ParseResult parsed) => parsed.GetValue<bool>(JsonName);
}
