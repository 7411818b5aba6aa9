namespace Hex.Analysis.Files;

/// <summary>A line of an ignore file, by git's rules.</summary>
internal sealed class IgnorePattern
{
    private readonly string _glob;
    private readonly bool _isPlain;
    private readonly bool _isAnchored;
    private readonly bool _isForFolders;

    private IgnorePattern(string glob, bool isNegated, bool isAnchored, bool isForFolders)
    {
        (_glob, IsNegated, _isAnchored, _isForFolders) = (glob, isNegated, isAnchored, isForFolders);
        _isPlain = glob.AsSpan().IndexOfAny("*?[\\") < 0;
    }

    /// <summary>Whether it takes back what an earlier pattern left out.</summary>
    public bool IsNegated { get; }

    /// <summary>Reads a line.</summary>
    /// <returns>The pattern, or null for a comment or a blank line.</returns>
    public static IgnorePattern? Parse(string line)
    {
        var text = TrimEnd(line.TrimEnd('\r', '\n'));
        if (text.Length == 0 || text[0] == '#')
            return null;

        var isNegated = text[0] == '!';
        text = isNegated ? text[1..] : text;
        var isForFolders = text.EndsWith('/');
        text = isForFolders ? text[..^1] : text;

        // A slash at the start or within ties the pattern to the folder of its file.
        var isAnchored = text.Contains('/');
        text = text.StartsWith('/') ? text[1..] : text;
        return text.Length == 0 ? null : new IgnorePattern(text, isNegated, isAnchored, isForFolders);
    }

    /// <summary>Whether it speaks of a path.</summary>
    /// <param name="path">The path, relative to the folder of the ignore file.</param>
    /// <param name="isFolder">Whether a folder is there.</param>
    public bool Matches(ReadOnlySpan<char> path, bool isFolder)
    {
        if (_isForFolders && !isFolder)
            return false;

        var subject = _isAnchored ? path : path[(path.LastIndexOf('/') + 1)..];
        return _isPlain ? subject.SequenceEqual(_glob) : Glob.Matches(_glob, subject);
    }

    // Blanks at the end count only when escaped.
    private static string TrimEnd(string text)
    {
        var end = text.Length;
        while (end > 0 && text[end - 1] == ' ' && (end < 2 || text[end - 2] != '\\'))
        {
            end--;
        }

        return text[..end];
    }
}
