using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Source;

/// <summary>Finds the borders of expressions among tokens.</summary>
internal static class Expressions
{
    private static readonly string[] Links = [".", "::", "->", "?."];

    /// <summary>Whether an operator at an index has an operand on its left, so that it is no sign.</summary>
    public static bool IsBinary(SourceFile file, int index) => index > 0 && file.At(index - 1).EndsOperand;

    /// <summary>The index of the first token of the operand that ends at an index.</summary>
    public static int OperandStart(SourceFile file, int last)
    {
        var at = last;
        while (at >= 0)
        {
            at = file.At(at).Kind == TokenKind.Close && file.Partner(at) >= 0 ? file.Partner(at) : at;
            var before = file.At(at - 1);
            if (Links.Contains(before.Text) && file.At(at - 2).EndsOperand)
            {
                at -= 2;
            }
            else if (file.At(at).Kind == TokenKind.Open && before.EndsOperand && file.At(at).Text is "(" or "[" or "{" && before.Kind is not TokenKind.Keyword and not TokenKind.Number)
            {
                at--;
            }
            else
            {
                return at;
            }
        }

        return 0;
    }

    /// <summary>The index of the last token of the operand that starts at an index.</summary>
    public static int OperandEnd(SourceFile file, int first)
    {
        var at = first;
        while (at < file.Tokens.Count && file.At(at).Text is "-" or "!" or "not" or "+" or "~" or "*" or "&")
        {
            at++;
        }

        at = file.At(at).Kind == TokenKind.Open && file.Partner(at) >= 0 ? file.Partner(at) : at;
        while (at + 1 < file.Tokens.Count)
        {
            var next = file.At(at + 1);
            if (Links.Contains(next.Text) && file.At(at + 2).Kind is TokenKind.Name or TokenKind.Open or TokenKind.Keyword)
            {
                at = file.At(at + 2).Kind == TokenKind.Open && file.Partner(at + 2) > 0 ? file.Partner(at + 2) : at + 2;
            }
            else if (next.Text is "(" or "[" && next.Kind == TokenKind.Open && file.Partner(at + 1) > at && file.At(at).EndsOperand && next.Line == file.At(at).Line)
            {
                at = file.Partner(at + 1);
            }
            else
            {
                break;
            }
        }

        return Math.Min(at, file.Tokens.Count - 1);
    }

    /// <summary>The parts between commas of the bracket that opens at an index.</summary>
    public static IReadOnlyList<Span> Parts(SourceFile file, int open)
    {
        var close = file.Partner(open);
        var parts = new List<Span>();
        var first = open + 1;
        for (var at = open + 1; at < close; at++)
        {
            if (file.At(at).Kind == TokenKind.Open && file.Partner(at) > at)
            {
                at = file.Partner(at);
            }
            else if (file.At(at).Is(",") || file.At(at).Is(";"))
            {
                Add(at - 1);
                first = at + 1;
            }
        }

        Add(close - 1);
        return parts;

        void Add(int last)
        {
            if (last >= first)
            {
                parts.Add(new Span(first, last));
            }
        }
    }

    /// <summary>The condition of an <c>if</c>, <c>while</c> and the like whose keyword is at an index, without its parentheses; or null.</summary>
    public static Span? Condition(SourceFile file, int keyword)
    {
        if (file.At(keyword + 1).Is("(") && file.Partner(keyword + 1) is var close && close > keyword + 2 && !IsContinued(file, close))
        {
            return new Span(keyword + 2, close - 1);
        }

        var line = file.At(keyword).Line;
        for (var at = keyword + 1; at < file.Tokens.Count && file.At(at).Line <= line + 4; at++)
        {
            if (file.At(at).Text is ":" or "{" or "then" or "do" or ";")
            {
                return at > keyword + 1 ? new Span(keyword + 1, at - 1) : null;
            }

            at = file.At(at).Kind == TokenKind.Open && file.Partner(at) > at ? file.Partner(at) : at;
        }

        return null;
    }

    /// <summary>The expression that starts at an index and runs to the end of its statement or of the bracket around it.</summary>
    public static Span? ToEnd(SourceFile file, int first)
    {
        var last = first - 1;
        for (var at = first; at < file.Tokens.Count; at++)
        {
            var token = file.At(at);
            var endsLine = at > first && token.Line != file.At(at - 1).Line && (file.Language.IsIndented || file.Language.HasLogicWords || file.Language.Name is "go" or "ruby" or "shell");
            if (token.Is(";") || token.Is(",") || token.Kind == TokenKind.Close || endsLine)
            {
                break;
            }

            if (at > first && token.Text is "if" or "unless" or "for" or "?" && token.Kind != TokenKind.Name && token.Text != "?")
            {
                break;
            }

            at = token.Kind == TokenKind.Open && file.Partner(at) > at ? file.Partner(at) : at;
            last = at;
        }

        return last >= first ? new Span(first, last) : null;
    }

    private static bool IsContinued(SourceFile file, int close) =>
        file.Language.IsIndented && !file.At(close + 1).Is(":");
}
