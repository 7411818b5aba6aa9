using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Source;

/// <summary>Finds which brackets belong together, however unbalanced the text is.</summary>
internal static class Brackets
{
    /// <summary>For each token the index of its partner, or -1.</summary>
    public static int[] Pair(IReadOnlyList<Token> tokens)
    {
        var partners = new int[tokens.Count];
        Array.Fill(partners, -1);
        var open = new Stack<int>();
        for (var index = 0; index < tokens.Count; index++)
        {
            if (tokens[index].Kind == TokenKind.Open)
            {
                open.Push(index);
            }
            else if (tokens[index].Kind == TokenKind.Close && open.TryPeek(out var opener) && Closes(tokens[opener].Text, tokens[index].Text))
            {
                open.Pop();
                (partners[opener], partners[index]) = (index, opener);
            }
        }

        return partners;
    }

    private static bool Closes(string open, string close) => (open, close) is ("(", ")") or ("[", "]") or ("{", "}");
}
