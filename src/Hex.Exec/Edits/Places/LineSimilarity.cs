namespace Hex.Exec.Edits.Places;

/// <summary>How alike two lines are, from 0 to 1: one less the share of letters that must change.</summary>
internal static class LineSimilarity
{
    private const int Buckets = 64;

    /// <summary>How often each kind of letter stands in a line.</summary>
    public static int[] Letters(string line)
    {
        var counts = new int[Buckets];
        foreach (var letter in line)
        {
            counts[letter % Buckets]++;
        }

        return counts;
    }

    /// <summary>The most two lines can be alike, by their letters alone; quick.</summary>
    public static double AtMost(int[] first, int firstLength, int[] second, int secondLength)
    {
        var (missing, surplus) = (0, 0);
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            var difference = first[bucket] - second[bucket];
            missing += Math.Max(0, difference);
            surplus += Math.Max(0, -difference);
        }

        return 1 - (Math.Max(missing, surplus) / (double)Math.Max(1, Math.Max(firstLength, secondLength)));
    }

    /// <summary>How alike two lines are, and what it took to tell.</summary>
    public static (double Similarity, int Work) Of(string first, string second)
    {
        var start = first.AsSpan().CommonPrefixLength(second);
        var left = first.AsSpan(start);
        var right = second.AsSpan(start);
        while (left.Length > 0 && right.Length > 0 && left[^1] == right[^1])
        {
            left = left[..^1];
            right = right[..^1];
        }

        return (1 - (Distance(left, right) / (double)Math.Max(1, Math.Max(first.Length, second.Length))), (left.Length + 1) * (right.Length + 1));
    }

    // Levenshtein's distance, row by row.
    private static int Distance(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var row = new int[second.Length + 1];
        for (var column = 0; column <= second.Length; column++)
        {
            row[column] = column;
        }

        for (var line = 1; line <= first.Length; line++)
        {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= second.Length; column++)
            {
                var above = row[column];
                var changed = diagonal + (first[line - 1] == second[column - 1] ? 0 : 1);
                row[column] = Math.Min(changed, Math.Min(above, row[column - 1]) + 1);
                diagonal = above;
            }
        }

        return row[second.Length];
    }
}
