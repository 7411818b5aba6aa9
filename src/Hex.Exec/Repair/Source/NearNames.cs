using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Source;

/// <summary>Ranks the names that could stand in a name's place.</summary>
internal static class NearNames
{
    private const int Reach = 15;

    /// <summary>The names used the same way in the same function, the likeliest first; functions and members come from the whole file.</summary>
    public static IEnumerable<string> For(SourceFile file, int index)
    {
        var token = file.Tokens[index];
        var use = NameUse.Of(file, index);
        return Occurrences(file, token.Line, use)
            .Where(at => file.Tokens[at].Text != token.Text)
            .GroupBy(at => file.Tokens[at].Text)
            .Select(group => (Name: group.Key, Distance: Distance(token, file.Tokens[group.MinBy(at => Math.Abs(file.Tokens[at].Line - token.Line))], group.Key)))
            .OrderBy(near => near.Distance)
            .ThenBy(near => near.Name, StringComparer.Ordinal)
            .Select(near => near.Name);
    }

    private static IEnumerable<int> Occurrences(SourceFile file, int line, NameKind use)
    {
        var function = file.FunctionAt(line);
        var (first, last) = use != NameKind.Variable ? (0, file.Lines.Count - 1)
            : function is null ? (Math.Max(0, line - Reach), Math.Min(file.Lines.Count - 1, line + Reach))
            : (function.FirstLine, function.LastLine);
        return Enumerable.Range(file.Lines[first].FirstToken, file.Lines[last].EndToken - file.Lines[first].FirstToken)
            .Where(at => file.Tokens[at].Kind == TokenKind.Name && NameUse.Of(file, at) == use && IsPlausible(file, at, use));
    }

    private static bool IsPlausible(SourceFile file, int at, NameKind use) =>
        use != NameKind.Variable || file.Tokens[at].Text is var text && !(char.IsUpper(text[0]) && text.Any(char.IsLower)) && file.FunctionAt(file.Tokens[at].Line)?.Name != text;

    // Names that look alike are mixed up; names close by are in scope.
    private static double Distance(Token token, Token other, string name) =>
        Math.Log(1 + Math.Abs(token.Line - other.Line)) - (2.0 * Likeness(token.Text, name));

    private static double Likeness(string name, string other)
    {
        if (name.Length == 1 && other.Length == 1)
        {
            return 0.7;
        }

        var prefix = name.AsSpan().CommonPrefixLength(other);
        var suffix = 0;
        while (suffix < Math.Min(name.Length, other.Length) - prefix && name[^(suffix + 1)] == other[^(suffix + 1)])
        {
            suffix++;
        }

        return (double)(prefix + suffix) / Math.Max(name.Length, other.Length);
    }
}
