using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Source;

/// <summary>Finds functions by how they look: a keyword and a name, or a name, parentheses and a brace.</summary>
internal static class FunctionFinder
{
    private static readonly string[] Words = ["def", "fn", "func", "function", "sub"];

    // Between the parentheses and the brace stand return types, qualifiers and arrows, never more than a few tokens.
    private const int LongestSignatureTail = 24;

    /// <summary>The functions of a file in the order they start.</summary>
    public static IReadOnlyList<Function> Find(SourceFile file)
    {
        var found = new List<Function>();
        for (var index = 0; index < file.Tokens.Count; index++)
        {
            if (NameIndex(file, index) is { } name && LastLine(file, index, name) is { } last)
            {
                found.Add(new Function(file.Tokens[name].Text, file.Tokens[index].Line, last));
            }
        }

        return found;
    }

    private static int? NameIndex(SourceFile file, int index)
    {
        var token = file.Tokens[index];
        if (Words.Contains(token.Text) && token.Kind != TokenKind.Text)
        {
            return KeywordName(file, index);
        }

        if (token.Kind != TokenKind.Name)
        {
            return null;
        }

        var next = file.At(index + 1);
        if (next.Is("("))
        {
            return !Words.Contains(file.At(index - 1).Text) && !file.At(index - 1).Is(".") && BodyAfter(file, file.Partner(index + 1)) is not null ? index : null;
        }

        return next.Is("=") || next.Is(":") ? ArrowName(file, index) : null;
    }

    private static int? KeywordName(SourceFile file, int index)
    {
        var name = index + 1;
        if (file.At(name).Is("(") && file.Partner(name) is var receiver && receiver > 0)
        {
            name = receiver + 1;
        }

        return file.At(name).Kind == TokenKind.Name ? name : null;
    }

    // `const name = (a, b) => …` and `name = function (a) {…`.
    private static int? ArrowName(SourceFile file, int index)
    {
        var at = index + 2;
        at += file.At(at).Text is "async" or "function" ? 1 : 0;
        var close = file.At(at).Is("(") ? file.Partner(at) : file.At(at).Kind == TokenKind.Name ? at : -1;
        return close > 0 && (file.At(close + 1).Is("=>") || (file.At(at - 1).Text == "function" && file.At(close + 1).Is("{"))) ? index : null;
    }

    private static int? LastLine(SourceFile file, int index, int name)
    {
        var line = file.Tokens[index].Line;
        if (file.Language.IsIndented || file.Language.Name is "ruby" or "lua")
        {
            return IndentedEnd(file, line);
        }

        var open = -1;
        for (var at = name + 1; at < Math.Min(file.Tokens.Count, name + 200) && open < 0; at++)
        {
            if (file.Tokens[at].Is("{"))
            {
                open = at;
            }
            else if (file.Tokens[at].Is(";"))
            {
                return line == file.Tokens[at].Line && file.At(name + 1).Is("=") ? line : null;
            }
            else if (file.Tokens[at].Is("(") && file.Partner(at) > at)
            {
                at = file.Partner(at);
            }
        }

        return open < 0 ? null : file.Partner(open) is var close && close > 0 ? file.Tokens[close].Line : file.Lines.Count - 1;
    }

    private static int IndentedEnd(SourceFile file, int line)
    {
        var indent = file.Lines[line].Indent.Length;
        var last = line;
        for (var at = line + 1; at < file.Lines.Count; at++)
        {
            if (file.Lines[at].IsBlank)
            {
                continue;
            }

            if (file.Lines[at].Indent.Length <= indent && file.Lines[at].First.Kind != TokenKind.Close)
            {
                break;
            }

            last = at;
        }

        return last;
    }

    private static int? BodyAfter(SourceFile file, int close)
    {
        for (var at = close + 1; close > 0 && at < Math.Min(file.Tokens.Count, close + LongestSignatureTail); at++)
        {
            var token = file.Tokens[at];
            if (token.Is("{"))
            {
                return at;
            }

            if (token.Kind is TokenKind.Number or TokenKind.Text or TokenKind.Close || token.Text is ";" or "," or "=" or "." or ")" or "&&" or "||" or "+" or "return")
            {
                return null;
            }
        }

        return null;
    }
}
