using Hex.Core.Code;

namespace Hex.Analysis.Syntax.Rust;

/// <summary>Reads what stands inside of items: paths, calls of macros, and the <c>use</c> declarations of blocks.</summary>
/// <param name="source">The file.</param>
/// <param name="attributes">Reads attributes.</param>
/// <param name="uses">Reads <c>use</c> declarations.</param>
internal sealed class CodeReader(RustSource source, AttributeReader attributes, UseReader uses)
{
    private static readonly HashSet<string> ItemWords = new(StringComparer.Ordinal)
    {
        "pub", "fn", "async", "unsafe", "const", "static", "extern", "impl", "struct", "enum", "union", "trait", "type", "mod", "use", "macro_rules",
    };

    // Nobody writes modules in modules of a block so deep.
    private const int Deepest = 20;

    private int _modules;

    // Where what is read ends, besides at a semicolon or before a sign that closes what is around.
    private enum Ending
    {
        Semicolon,
        Brace,
        BraceOrComma,
    }

    /// <summary>Reads up to the end of an item with a body.</summary>
    public void ReadBody(ref RustLexer lexer) => Scan(ref lexer, Ending.Brace);

    /// <summary>Reads up to the semicolon of an item.</summary>
    public void ReadStatement(ref RustLexer lexer) => Scan(ref lexer, Ending.Semicolon);

    /// <summary>Reads a group in which a macro says what it puts in place of its calls.</summary>
    public void ReadRules(ref RustLexer lexer)
    {
        var wasInMacro = source.IsInMacro;
        source.IsInMacro = true;
        ReadWhole(ref lexer);
        source.IsInMacro = wasInMacro;
    }

    private void Scan(ref RustLexer lexer, Ending ending, bool isWhole = false)
    {
        // The call of a macro that is not closed ends with what it stands in.
        var wasInCall = source.IsInCall;
        Scan(ref lexer, ending, isWhole, wasInCall);
        source.IsInCall = wasInCall;
    }

    private void Scan(ref RustLexer lexer, Ending ending, bool isWhole, bool wasInCall)
    {
        var (depth, last) = (0, default(RustToken));
        var (callDepth, isCall) = (-1, false);
        while (true)
        {
            var before = lexer.Position;
            var token = lexer.Next();
            if (token.Kind == RustTokenKind.End)
                return;

            if (callDepth < 0 && isCall && token.IsOpening)
                (callDepth, source.IsInCall) = (depth, true);

            if (token.Kind is RustTokenKind.Name or RustTokenKind.PathSeparator)
            {
                (last, isCall) = (ReadWord(ref lexer, token, last), false);
                continue;
            }

            depth += token.IsOpening ? 1 : token.IsClosing ? -1 : 0;
            if (depth == callDepth)
                (callDepth, source.IsInCall) = (-1, wasInCall);

            if (depth < 0 && !isWhole)
            {
                lexer.Position = before;
                return;
            }

            if (depth == 0 && !isWhole && Ends(token, ending))
                return;

            if (token.Is('#') && lexer.Peek() is { } next && (next.Is('[') || next.Is('!')))
                ReadAttribute(ref lexer);

            isCall = token.Is('!') && last.Kind == RustTokenKind.Name && !PathReader.IsKeyword(source.Name(last));
            last = token;
        }
    }

    private static bool Ends(RustToken token, Ending ending) => token.Sign switch
    {
        (byte)';' => true,
        (byte)'}' => ending != Ending.Semicolon,
        (byte)',' => ending == Ending.BraceOrComma,
        _ => false,
    };

    private RustToken ReadWord(ref RustLexer lexer, RustToken token, RustToken last)
    {
        // What follows <T as Trait>:: or $name:: belongs to that.
        if (token.Kind == RustTokenKind.PathSeparator && (last.Is('>') || last.Kind is RustTokenKind.Variable or RustTokenKind.PathSeparator or RustTokenKind.Name))
            return lexer.Peek().Kind == RustTokenKind.Name ? lexer.Next() : token;

        if (lexer.Is(token, "use"u8) && !source.IsInMacro && !lexer.Peek().Is('<'))
            uses.Read(ref lexer, ImportKind.Static);
        else if (lexer.Is(token, "macro_rules"u8) && !source.IsInMacro && lexer.Peek().Is('!'))
            ReadMacro(ref lexer);
        else if (lexer.Is(token, "mod"u8) && _modules < Deepest && lexer.Peek().Kind == RustTokenKind.Name)
            ReadModule(ref lexer);
        else
            return PathReader.Read(ref lexer, token, source);

        return default;
    }

    private void ReadMacro(ref RustLexer lexer)
    {
        _ = lexer.Next();
        _ = lexer.Next();
        if (lexer.Peek().IsOpening)
            ReadRules(ref lexer);
    }

    // A module with braces, in a block.
    private void ReadModule(ref RustLexer lexer)
    {
        var name = lexer.Next();
        if (!lexer.Peek().Is('{'))
            return;

        var scope = source.Scope;
        source.Scope = source.Scoped(source.Name(name));
        _modules++;
        ReadWhole(ref lexer);
        _modules--;
        source.Scope = scope;
    }

    private void ReadWhole(ref RustLexer lexer)
    {
        var (start, end) = AttributeReader.Group(ref lexer);
        var inside = new RustLexer(source.Bytes, start, end);
        Scan(ref inside, Ending.Semicolon, isWhole: true);
    }

    // What has an attribute that only tests see is read as theirs, up to its end.
    private void ReadAttribute(ref RustLexer lexer)
    {
        if (!attributes.Read(ref lexer).IsTest || source.IsTest)
            return;

        source.IsTest = true;
        Scan(ref lexer, IsItem(lexer) ? Ending.Brace : Ending.BraceOrComma);
        source.IsTest = false;
    }

    private bool IsItem(RustLexer lexer)
    {
        var token = lexer.Next();
        while (token.Is('#') && lexer.Peek().Is('['))
        {
            _ = AttributeReader.Group(ref lexer);
            token = lexer.Next();
        }

        return token.Kind == RustTokenKind.Name && ItemWords.Contains(source.Name(token));
    }
}
