namespace Hex.Git.Tests;

/// <summary>Names of files that programs trip over.</summary>
internal static class OddNames
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "with space.txt", "'single' \"double\".txt", "new\nline.txt", "tab\there.txt", "-dash.txt", "--output=x", "📦 déjà.txt", "e\u0301.txt",
        ":colon.txt", ":(glob)*.txt", "back\\slash.txt", "star*.txt", "tail ", "#hash", "!bang", new string('x', 255), "a -> b", "\u0001control",
    ];
}
