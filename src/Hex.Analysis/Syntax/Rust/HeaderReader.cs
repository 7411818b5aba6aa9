namespace Hex.Analysis.Syntax.Rust;

/// <summary>Reads what a trait builds on, and which trait is implemented for which type.</summary>
internal static class HeaderReader
{
    /// <summary>The traits named as bounds of a trait, whose own name was just read.</summary>
    public static List<string> Bounds(RustLexer lexer, RustSource source)
    {
        var bounds = new List<string>();
        SkipAngles(ref lexer);
        var token = lexer.Next();
        if (!token.Is(':') && !token.Is('='))
            return bounds;

        // Each bound starts after the colon or a plus.
        var isStart = true;
        for (token = lexer.Next(); !Ends(lexer, token); token = lexer.Next())
        {
            if (lexer.Is(token, "for"u8))
                SkipAngles(ref lexer);
            else if (isStart && token.Kind is RustTokenKind.Name or RustTokenKind.PathSeparator)
                bounds.Add(Path(ref lexer, token, source));

            isStart = token.Is('+') || (isStart && (token.Is('(') || lexer.Is(token, "for"u8)));
        }

        return bounds;
    }

    /// <summary>The trait and the type of an <c>impl</c>, whose first word was just read.</summary>
    /// <returns>The trait as written, and the token of the type's bare name; or null where no trait is implemented.</returns>
    public static (string Trait, RustToken Type)? Implementation(RustLexer lexer, RustSource source)
    {
        SkipAngles(ref lexer);
        var token = lexer.Next();
        if (lexer.Is(token, "const"u8))
            token = lexer.Next();

        if (token.Kind is not (RustTokenKind.Name or RustTokenKind.PathSeparator))
            return null;

        var trait = Path(ref lexer, token, source);
        token = lexer.Next();
        if (token.Is('('))
        {
            lexer.Position = token.Start;
            _ = AttributeReader.Group(ref lexer);
            token = lexer.Next();
        }

        if (!lexer.Is(token, "for"u8))
            return null;

        for (token = lexer.Next(); !Ends(lexer, token); token = lexer.Next())
        {
            if (token.Kind == RustTokenKind.Name && !lexer.Is(token, "dyn"u8) && !lexer.Is(token, "mut"u8) && !lexer.Is(token, "const"u8))
                return (trait, LastOf(ref lexer, token));
        }

        return null;
    }

    private static bool Ends(RustLexer lexer, RustToken token) =>
        token.Kind == RustTokenKind.End || token.Is('{') || token.Is(';') || lexer.Is(token, "where"u8);

    private static string Path(ref RustLexer lexer, RustToken first, RustSource source)
    {
        var last = LastOf(ref lexer, first);
        var path = source.Name(first.Start, last.End);
        SkipAngles(ref lexer);
        return path;
    }

    // The last name of a path.
    private static RustToken LastOf(ref RustLexer lexer, RustToken first)
    {
        var last = first;
        while (last.Kind == RustTokenKind.PathSeparator || lexer.Peek().Kind == RustTokenKind.PathSeparator)
        {
            if (last.Kind != RustTokenKind.PathSeparator)
                _ = lexer.Next();

            if (lexer.Peek().Kind != RustTokenKind.Name)
                break;

            last = lexer.Next();
        }

        return last;
    }

    private static void SkipAngles(ref RustLexer lexer)
    {
        if (!lexer.Peek().Is('<'))
            return;

        var depth = 0;
        do
        {
            var token = lexer.Next();
            depth += token.Is('<') ? 1 : token.Is('>') ? -1 : 0;
            if (token.Kind == RustTokenKind.End)
                return;
        }
        while (depth > 0);
    }
}
