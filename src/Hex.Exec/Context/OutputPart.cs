namespace Hex.Exec.Context;

/// <summary>What the check printed: the lines around what failed, and the places in allowed files it names.</summary>
internal static class OutputPart
{
    private const int MostPlaces = 6;
    private const int LeastTokens = 40;

    /// <summary>Writes it.</summary>
    /// <param name="texts">The wording.</param>
    /// <param name="output">What it printed.</param>
    /// <param name="files">The files the run may change.</param>
    /// <param name="tokens">What it may take.</param>
    /// <returns>The section, or nothing where there is no room for any of it.</returns>
    public static string Write(PromptTexts texts, FailingOutput output, FilesPart files, int tokens)
    {
        if (output.Text.Lines.Count == 0)
        {
            var silent = PromptSection.Of(texts.Fill("silent"));
            return TokenEstimate.Of(silent) <= tokens ? silent : string.Empty;
        }

        var places = Places(texts, files);
        if (TokenEstimate.Of(places) > tokens / 3)
        {
            places = string.Empty;
        }

        var budget = ((long)tokens * TokenEstimate.UnitsPerToken) - TokenEstimate.Units(places) - TokenEstimate.Units(Section(texts, output, []));
        if (tokens < LeastTokens || budget <= 0)
        {
            return string.Empty;
        }

        var lines = Lines(output, budget);
        return lines.Count == 0 ? string.Empty : Section(texts, output, lines) + places;
    }

    private static string Section(PromptTexts texts, FailingOutput output, IEnumerable<string> lines) =>
        PromptSection.Of(texts.Fill("output", ("output", DataBlock.Of(lines, output.Text.Fence))));

    private static IReadOnlyList<string> Lines(FailingOutput output, long budget)
    {
        var text = output.Text;
        if (text.Units.Sum() <= budget)
        {
            return text.Lines;
        }

        var weights = LineWeights.From(text.Lines.Count, output.Seeds);
        var kept = LineSelection.Choose(text.Units, weights, Excerpt.MarkUnits(text.Lines.Count), budget);
        return kept.Contains(true) ? Excerpt.Write(text.Lines, kept, line => text.Lines[line]) : [];
    }

    private static string Places(PromptTexts texts, FilesPart files)
    {
        var lines = files.NamedLines(MostPlaces);
        return lines.Count == 0 ? string.Empty : PromptSection.Of(texts.Fill("places", ("lines", DataBlock.Of(lines, DataBlock.FenceFor(lines)))));
    }
}
