namespace Hex.Exec.Context;

/// <summary>Says how willingly each line of a text is given up: the nearer to something of interest, the less.</summary>
internal static class LineWeights
{
    private const int Scale = 1000;

    /// <summary>The weight of each line; the smallest is kept first.</summary>
    /// <param name="count">How many lines there are.</param>
    /// <param name="seeds">Lines of interest, from 0, with how interesting they are. Around a line of twice the score, twice as many lines are kept.</param>
    public static int[] From(int count, IEnumerable<(int Line, int Score)> seeds)
    {
        var weights = new int[count];
        Array.Fill(weights, int.MaxValue);
        foreach (var group in seeds.Where(seed => seed.Score > 0 && seed.Line >= 0 && seed.Line < count).GroupBy(seed => seed.Score))
        {
            var distances = new int[count];
            Array.Fill(distances, int.MaxValue);
            foreach (var (line, _) in group)
            {
                distances[line] = 0;
            }

            for (var index = 1; index < count; index++)
            {
                distances[index] = Math.Min(distances[index], Next(distances[index - 1]));
            }

            for (var index = count - 2; index >= 0; index--)
            {
                distances[index] = Math.Min(distances[index], Next(distances[index + 1]));
            }

            for (var index = 0; index < count; index++)
            {
                weights[index] = (int)Math.Min(weights[index], (distances[index] + 1L) * Scale / group.Key);
            }
        }

        return weights;
    }

    private static int Next(int distance) => distance == int.MaxValue ? distance : distance + 1;
}
