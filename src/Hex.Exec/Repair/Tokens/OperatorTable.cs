namespace Hex.Exec.Repair.Tokens;

/// <summary>Finds the longest operator at a place.</summary>
internal static class OperatorTable
{
    private static readonly string[] Longest =
    [
        ">>>=", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??=", "<=>", "...", "..=", "..<",
        "->", "=>", "::", "==", "!=", "<=", ">=", "&&", "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=",
        "<<", ">>", "**", ":=", "=~", "!~", "..",
    ];

    private static readonly string[] TestOperators = ["-eq", "-ne", "-lt", "-le", "-gt", "-ge"];

    /// <summary>The length of the operator that starts at an offset; 1 when the character stands for itself.</summary>
    public static int LengthAt(string text, int offset, Language language)
    {
        if (language.Name == "shell" && IsTestOperator(text, offset))
        {
            return 3;
        }

        if (language.Name is "python" or "lua" && text.AsSpan(offset).StartsWith("//"))
        {
            return text.AsSpan(offset).StartsWith("//=") ? 3 : 2;
        }

        var found = Array.Find(Longest, candidate => text.AsSpan(offset).StartsWith(candidate));
        return found?.Length ?? (char.IsHighSurrogate(text[offset]) && offset + 1 < text.Length ? 2 : 1);
    }

    private static bool IsTestOperator(string text, int offset) =>
        offset > 0 && text[offset - 1] == ' ' && offset + 3 < text.Length && text[offset + 3] == ' '
        && TestOperators.Contains(text.Substring(offset, 3));
}
