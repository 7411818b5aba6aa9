namespace Hex.Exec.Edits.Places;

/// <summary>Tells a model whose text was not found what stands there instead.</summary>
internal static class NearestLines
{
    private const int MostLines = 12;
    private const int LongestLine = 160;
    private const int LinesBefore = 4;
    private const double Unlike = 0.4;

    /// <summary>The lines most like a text, and the first thing that differs.</summary>
    public static string Describe(LineBlock file, LineBlock wanted, NearPlace? place) =>
        place is null || place.Similarity < Unlike ? "nothing like it is there, so read the file again and copy the lines exactly" : Show(file, place.Start, wanted);

    /// <summary>The lines at a place, and the first thing that differs from a text.</summary>
    public static string Show(LineBlock file, int start, LineBlock wanted)
    {
        var size = Math.Min(wanted.Inked.Count, file.Inked.Count - start);
        var different = Enumerable.Range(0, size).Where(index => file[start + index].Key != wanted[index].Key)
            .Concat(Enumerable.Range(0, size).Where(index => file[start + index].Trimmed != wanted[index].Trimmed)).Append(0).First();
        var (first, last) = (file.Inked[start], file.Inked[start + size - 1]);
        var differing = file.Inked[start + different];
        var from = last - first < MostLines ? first : Math.Max(first, Math.Min(differing - LinesBefore, last - MostLines + 1));
        var shown = Enumerable.Range(from, Math.Min(MostLines, last - from + 1)).Select(index => $"{index + 1,5}  {Bounded(file.Lines[index].Content)}");
        return $"the nearest lines there are:\n{string.Join('\n', shown)}\n"
            + $"Line {differing + 1} differs: the file has \"{Bounded(file.Lines[differing].Content)}\", the text to replace has \"{Bounded(wanted[different].Content)}\"";
    }

    private static string Bounded(string line) => line.Length <= LongestLine ? line : $"{line[..LongestLine]}…";
}
