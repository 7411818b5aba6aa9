namespace Hex.Cli.Output;

/// <summary>Commit ids as people read them.</summary>
internal static class CommitText
{
    private const int ShortLength = 10;

    public static string Short(string commit)
    {
        var clean = CleanText.Line(commit);
        return clean.Length <= ShortLength ? clean : clean[..ShortLength];
    }
}
