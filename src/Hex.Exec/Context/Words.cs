namespace Hex.Exec.Context;

/// <summary>Reads the words of texts and of code, whatever the language.</summary>
internal static class Words
{
    private const int Shortest = 3;
    private const int Longest = 80;
    private const int ShortestStem = 4;

    private static readonly string[] Endings = ["ing", "ed", "s"];

    /// <summary>The names and words of a text, in order; numbers are none.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = start;
            while (end < text.Length && IsPart(text[end]))
            {
                end++;
            }

            if (end - start is >= Shortest and <= Longest && !char.IsAsciiDigit(text[start]))
            {
                yield return text[start..end];
            }
        }
    }

    /// <summary>Whether a word is written as only a name in code is.</summary>
    public static bool IsSymbol(string word) =>
        word.Contains('_', StringComparison.Ordinal) || (word.Skip(1).Any(char.IsUpper) && word.Any(char.IsLower)) || word.Any(char.IsAsciiDigit);

    /// <summary>The words a name is made of: <c>roundPrice</c> and <c>round_price</c> of round and Price.</summary>
    public static IEnumerable<string> PartsOf(string name)
    {
        var start = 0;
        for (var at = 1; at <= name.Length; at++)
        {
            if (at < name.Length && name[at] != '_' && !(char.IsUpper(name[at]) && !char.IsUpper(name[at - 1])))
            {
                continue;
            }

            var part = name[start..at].Trim('_');
            if (part.Length >= Shortest)
            {
                yield return part;
            }

            start = at;
        }
    }

    /// <summary>A word without the endings English verbs and plurals have, in capitals.</summary>
    public static string Stem(string word)
    {
        var ending = Endings.FirstOrDefault(ending =>
            word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        return (ending is null ? word : word[..^ending.Length]).ToUpperInvariant();
    }

    private static bool IsPart(char letter) => char.IsLetterOrDigit(letter) || letter == '_';
}
