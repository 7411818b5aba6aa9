namespace Hex.Exec.Tests.Loop.Calls;

/// <summary>Damages texts in ways that a seed makes repeatable.</summary>
internal static class Mutation
{
    private const string Letters = "{}[]\"'`~<>\\/:,\n =-+#|x1\u0000\uD83D";

    public static string Of(string text, IReadOnlyList<string> others, Random random)
    {
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            text = Once(text, others, random);
        }

        return text;
    }

    private static string Once(string text, IReadOnlyList<string> others, Random random)
    {
        var at = random.Next(text.Length + 1);
        var end = Math.Min(text.Length, at + random.Next(1, 8));
        return random.Next(7) switch
        {
            0 => text[..at],
            1 => text[at..],
            2 => text[..at] + text[end..],
            3 => text.Insert(at, Letters[random.Next(Letters.Length)].ToString()),
            4 => text.Insert(at, text[at..end]),
            5 => text.Insert(at, others[random.Next(others.Count)]),
            _ => text[..at] + Letters[random.Next(Letters.Length)] + text[Math.Min(text.Length, at + 1)..],
        };
    }
}
