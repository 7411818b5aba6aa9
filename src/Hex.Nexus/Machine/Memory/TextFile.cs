using System.Globalization;

namespace Hex.Nexus.Machine.Memory;

/// <summary>Reads the small files in which the system tells its numbers.</summary>
internal static class TextFile
{
    /// <summary>Its lines; none where it cannot be read.</summary>
    public static string[] Lines(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllLines(path) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Such files come and go with what they tell of, and some are not for everybody: unknown either way.
            return [];
        }
    }

    /// <summary>The number on the line that begins with a word, or null when there is none.</summary>
    public static long? ReadNumber(string path, string word)
    {
        foreach (var line in Lines(path))
        {
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, var number, ..] && first == word
                && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                return value;
            }
        }

        return null;
    }
}
