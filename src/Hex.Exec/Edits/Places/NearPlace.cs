namespace Hex.Exec.Edits.Places;

/// <summary>The place of a file most like a text.</summary>
/// <param name="Start">Its first line, by number among the lines that are not blank.</param>
/// <param name="Similarity">How alike they are, from 0 to 1, as the mean of their lines.</param>
/// <param name="LeastSimilarity">How alike the two lines are that are least so.</param>
/// <param name="EqualLines">How many lines differ in nothing but blanks.</param>
/// <param name="RunnerUp">How alike the next best place is, as far as it matters.</param>
internal sealed record NearPlace(int Start, double Similarity, double LeastSimilarity, int EqualLines, double RunnerUp)
{
    private const double Threshold = 0.9;
    private const double Lead = 0.1;
    private const double WorstLine = 0.5;

    /// <summary>Whether it is so near, and so much nearer than any other, that it is the one that is meant.</summary>
    /// <param name="lines">How many lines the text has.</param>
    public bool IsMeant(int lines) =>
        lines >= 2 && Similarity >= Threshold && LeastSimilarity >= WorstLine && EqualLines * 2 >= lines && Similarity - RunnerUp >= Lead;
}
