using System.CommandLine;
using Hex.Core.Failures;

namespace Hex.Cli.Commands;

/// <summary>The id of a run as verbs take it: whole, or any prefix that only one run has.</summary>
internal static class RunIdArgument
{
    private const int LongestId = 36;

    public static Argument<string> Create() => new("id") { Description = "The run's id, or its first characters" };

    /// <summary>The prefix given.</summary>
    /// <exception cref="HexException">No id can begin like this.</exception>
    public static string IdPrefix(this ParseResult parsed, Argument<string> argument)
    {
        var given = parsed.GetValue(argument)!.Trim().ToLowerInvariant();
        return given.Length is > 0 and <= LongestId && given.All(letter => char.IsAsciiHexDigitLower(letter) || letter == '-')
            ? given
            : throw HexException.Usage("bad_run_id", $"\"{given}\" is not the beginning of a run's id", "take one from hex do runs");
    }
}
