namespace Hex.Analysis.Syntax.Rust;

/// <summary>Reads paths that stand in code, such as <c>crate::orders::Order::new</c>.</summary>
internal static class PathReader
{
    // After these a path may start with its two colons.
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "as", "async", "await", "break", "const", "dyn", "else", "for", "if", "impl", "in", "let", "loop", "match", "move", "mut", "ref", "return", "static", "type", "unsafe", "use", "where", "while", "yield",
    };

    /// <summary>Whether a name is a word that no path starts with, unless it does with its colons.</summary>
    public static bool IsKeyword(string name) => Keywords.Contains(name);

    /// <summary>Reads a path that starts with a token that was just read, and notes it where it may lead to another file.</summary>
    /// <returns>Its last token.</returns>
    public static RustToken Read(ref RustLexer lexer, RustToken first, RustSource source)
    {
        var (last, names, isWhole) = (first, first.Kind == RustTokenKind.Name ? 1 : 0, true);
        var end = first;
        while (last.Kind == RustTokenKind.PathSeparator || lexer.Peek().Kind == RustTokenKind.PathSeparator)
        {
            var separator = last.Kind == RustTokenKind.PathSeparator ? last : lexer.Next();
            last = separator;
            if (lexer.Peek() is not { Kind: RustTokenKind.Name } name)
                break;

            _ = lexer.Next();
            isWhole &= separator.Start == first.Start || (separator.Start == end.End && name.Start == separator.End);
            (last, end, names) = (name, name, names + 1);
        }

        if (names > 1 || (names == 1 && first.Kind == RustTokenKind.PathSeparator))
            Note(first, end, isWhole, source);
        else if (names == 1 && IsCall(lexer))
            NoteCall(lexer, first, source);

        return last;
    }

    private static void NoteCall(RustLexer lexer, RustToken name, RustSource source)
    {
        if (lexer.Is(name, "include"u8))
            IncludeReader.Note(lexer, name, source);
        else if (!IsKeyword(source.Name(name)))
            source.Refer(name.Start, $"{source.Name(name)}!");
    }

    private static bool IsCall(RustLexer lexer) => lexer.Next().Is('!') && lexer.Peek() is { } next && (next.IsOpening || next.Kind is RustTokenKind.Name);

    private static void Note(RustToken first, RustToken end, bool isWhole, RustSource source)
    {
        var path = isWhole ? source.Name(first.Start, end.End) : Joined(first, end, source);
        var head = first.Kind == RustTokenKind.Name ? source.Name(first) : string.Empty;
        if (Keywords.Contains(head))
            path = path[head.Length..];

        // What starts with a type is of a type that is imported or of this file, and "self" of a macro is whoever calls it.
        if (head.Length > 0 && (char.IsAsciiLetterUpper(head[0]) || (source.IsInMacro && head is "self" or "super")))
            return;

        source.Refer(first.Start, path);
    }

    private static string Joined(RustToken first, RustToken end, RustSource source)
    {
        var lexer = new RustLexer(source.Bytes, first.Start, end.End);
        var parts = new List<string>();
        for (var token = first.Kind == RustTokenKind.Name ? first : lexer.Next(); token.Kind != RustTokenKind.End; token = lexer.Next())
        {
            lexer.Position = token.End;
            parts.Add(source.Name(token));
        }

        return string.Concat(parts);
    }
}
