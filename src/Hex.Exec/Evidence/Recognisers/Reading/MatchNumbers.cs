using System.Globalization;
using System.Text.RegularExpressions;

namespace Hex.Exec.Evidence.Recognisers.Reading;

/// <summary>Numbers in the groups of a match.</summary>
internal static class MatchNumbers
{
    /// <summary>The number in a group of plain digits, or 0 when the group took no part.</summary>
    public static long Number(this Match match, string group) =>
        match.Groups[group] is { Success: true } found ? long.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : 0;
}
