using System.Globalization;
using System.Text.RegularExpressions;

namespace Hex.Exec.Context;

/// <summary>Shortens texts to their ends, never within a character.</summary>
internal static partial class TextCut
{
    /// <summary>What a mark may add; a text that exceeds its ends by no more is left whole.</summary>
    private const int RoomForMark = 64;

    /// <summary>The beginning and the end of a text with a mark between them that says how much is missing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="head">Characters kept from the beginning.</param>
    /// <param name="tail">Characters kept from the end.</param>
    /// <param name="separator">What stands on both sides of the mark.</param>
    /// <returns>The text itself where nothing is gained; so that cutting twice is cutting once.</returns>
    public static string Ends(string text, int head, int tail, string separator)
    {
        if (text.Length <= head + tail + RoomForMark)
        {
            return text;
        }

        var first = char.IsHighSurrogate(text[head - 1]) ? head - 1 : head;
        var last = char.IsLowSurrogate(text[^tail]) ? text.Length - tail + 1 : text.Length - tail;

        // What an earlier cut left out is counted, its mark is not.
        var earlier = Marks().Matches(text[first..last]).Sum(mark => int.Parse(mark.Groups["count"].Value, CultureInfo.InvariantCulture) - mark.Length);
        return $"{text[..first]}{separator}[… {last - first + earlier} characters left out …]{separator}{text[last..]}";
    }

    [GeneratedRegex(@"[\n ]\[… (?<count>\d{1,9}) characters left out …\][\n ]")]
    private static partial Regex Marks();
}
