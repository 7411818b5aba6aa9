namespace Hex.Exec.Context;

/// <summary>Chooses what of a file a model needs to see: all of it where it fits, else the lines around what the task is about.</summary>
/// <remarks>
/// The order of interest: lines the output names; definitions of names the task mentions; the head with its imports; lines with words
/// of the task, rare ones first; and, unless they are too many, the first line of every definition, an outline of the rest.
/// </remarks>
internal static class GroundingWindow
{
    private const int NamedScore = 100;
    private const int DefinitionScore = 60;
    private const int AroundScore = 20;
    private const int OutlineScore = 3;
    private const int HeadLines = 8;
    private const int HeadWeight = 25;
    private const int MostImports = 40;
    private const int MostAround = 4;
    private const int FurthestAround = 400;
    private const int OftenLines = 20;
    private const int MostOutline = 40;

    /// <summary>The numbered lines of a window, with marks where lines are left out.</summary>
    /// <param name="file">The file.</param>
    /// <param name="words">What the task is about.</param>
    /// <param name="named">The lines the output names, from 1.</param>
    /// <param name="budget">What the lines may cost, in units.</param>
    /// <returns>The lines, or nothing when the budget is too small for any.</returns>
    public static IReadOnlyList<string> Of(PromptLines file, TaskWords words, IReadOnlyList<int> named, long budget)
    {
        var count = file.Lines.Count;

        // As repo_read writes them: a model sees one form.
        string Numbered(int line) => $"{line + 1}|{file.Lines[line]}";

        var units = Enumerable.Range(0, count).Select(line => TokenEstimate.Units(Numbered(line) + "\n")).ToList();
        var weights = LineWeights.From(count, Seeds(file, words, named));
        foreach (var line in Enumerable.Range(0, HeadOf(file.Lines)))
        {
            // What follows the head is of no interest for its sake.
            weights[line] = Math.Min(weights[line], HeadWeight);
        }

        var kept = LineSelection.Choose(units, weights, Excerpt.MarkUnits(count), budget);
        return kept.Contains(true) ? Excerpt.Write(file.Lines, kept, Numbered) : [];
    }

    private static IEnumerable<(int Line, int Score)> Seeds(PromptLines file, TaskWords words, IReadOnlyList<int> named)
    {
        var lines = file.Lines;
        var seeds = named.Select(line => (Line: line - 1, Score: NamedScore)).Where(seed => seed.Line < lines.Count).Concat(Mentioned(lines, words)).ToList();
        var around = seeds.Where(seed => seed.Score > OutlineScore).SelectMany(seed => Around(lines, seed.Line)).Distinct().Select(line => (line, AroundScore));
        return seeds.Concat(around);
    }

    private static IEnumerable<(int Line, int Score)> Mentioned(IReadOnlyList<string> lines, TaskWords words)
    {
        var hits = lines.Select(line => words.In(line).Distinct().ToList()).ToList();
        var often = hits.SelectMany(hit => hit).CountBy(hit => hit.Word).ToDictionary(StringComparer.Ordinal);
        var definitions = lines.Index().Where(line => CodeLine.IsDefinition(line.Item)).Select(line => line.Index).ToHashSet();
        for (var line = 0; line < lines.Count; line++)
        {
            var isDefinition = definitions.Contains(line);
            if (isDefinition && definitions.Count <= MostOutline)
            {
                yield return (line, OutlineScore);
            }

            foreach (var (word, score) in hits[line])
            {
                yield return (line, isDefinition ? DefinitionScore * score / 32 : Rare(score, often[word]));
            }
        }
    }

    private static int Rare(int score, int count) => count switch
    {
        <= 3 => score,
        <= 8 => score / 2,
        <= OftenLines => score / 4,
        _ => 0,
    };

    private static int HeadOf(IReadOnlyList<string> lines)
    {
        var imports = lines.Take(MostImports).Index().Where(line => CodeLine.IsImport(line.Item)).Select(line => line.Index).LastOrDefault(-1);
        return Math.Min(lines.Count, Math.Max(HeadLines, imports + 1));
    }

    // The lines above that are indented less, one for each depth: the function and the type a line is in.
    private static IEnumerable<int> Around(IReadOnlyList<string> lines, int line)
    {
        var depth = CodeLine.IndentOf(lines[line]) ?? 0;
        var found = 0;
        for (var above = line - 1; above >= Math.Max(0, line - FurthestAround) && found < MostAround && depth > 0; above--)
        {
            if (CodeLine.IndentOf(lines[above]) is { } indent && indent < depth && lines[above].Trim() is not ("{" or "}" or "(" or ")"))
            {
                depth = indent;
                found++;
                yield return above;
            }
        }
    }
}
