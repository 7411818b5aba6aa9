namespace Hex.Exec.Context;

/// <summary>Chooses the lines of a text that fit a budget, the marks for what is left out included.</summary>
internal static class LineSelection
{
    private const int MostMisses = 8;
    private const int SmallGap = 2;

    /// <summary>Chooses lines by weight, smallest first.</summary>
    /// <param name="units">The size of each line as it will be written.</param>
    /// <param name="weights">How willingly each is given up.</param>
    /// <param name="gapUnits">The size of a mark for lines left out.</param>
    /// <param name="budget">What all may cost.</param>
    /// <returns>Whether each line is kept.</returns>
    public static bool[] Choose(IReadOnlyList<long> units, int[] weights, long gapUnits, long budget)
    {
        var kept = new bool[weights.Length];
        var spent = gapUnits;
        var misses = 0;
        foreach (var line in Enumerable.Range(0, weights.Length).OrderBy(line => weights[line]).ThenBy(line => line))
        {
            if (!TryKeep(kept, line, units, gapUnits, budget, ref spent) && ++misses == MostMisses)
            {
                break;
            }
        }

        FillSmallGaps(kept, units, gapUnits, budget, spent);
        return kept;
    }

    // A mark costs as much as a line or two, and tells less.
    private static void FillSmallGaps(bool[] kept, IReadOnlyList<long> units, long gapUnits, long budget, long spent)
    {
        for (int start = 0, end; start < kept.Length; start = end + 1)
        {
            end = start;
            while (end < kept.Length && !kept[end])
            {
                end++;
            }

            var cost = Enumerable.Range(start, end - start).Sum(line => units[line]) - gapUnits;
            if (end > start && end - start <= SmallGap && spent + cost <= budget)
            {
                Array.Fill(kept, true, start, end - start);
                spent += cost;
            }
        }
    }

    private static bool TryKeep(bool[] kept, int line, IReadOnlyList<long> units, long gapUnits, long budget, ref long spent)
    {
        var isOpenBefore = line > 0 && !kept[line - 1];
        var isOpenAfter = line < kept.Length - 1 && !kept[line + 1];
        var gaps = (isOpenBefore ? 1 : 0) + (isOpenAfter ? 1 : 0) - 1;
        var cost = units[line] + (gaps * gapUnits);
        if (spent + cost > budget)
        {
            return false;
        }

        kept[line] = true;
        spent += cost;
        return true;
    }
}
