using System.Buffers;
using System.Text;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.Rust;

/// <summary>Reads attributes.</summary>
/// <param name="source">The file.</param>
internal sealed class AttributeReader(RustSource source)
{
    private static readonly HashSet<string> TestNames = new(StringComparer.Ordinal) { "test", "bench", "rstest", "test_case", "quickcheck", "wasm_bindgen_test" };

    private static readonly SearchValues<byte> PathSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_:"u8);

    private static readonly HashSet<string> OutsideNames = new(StringComparer.Ordinal) { "no_mangle", "export_name", "wasm_bindgen" };

    /// <summary>Reads an attribute whose first sign was just read.</summary>
    /// <returns>What it says of what follows; nothing of the file itself.</returns>
    public RustAttributes Read(ref RustLexer lexer)
    {
        var next = lexer.Peek();
        var isInner = next.Is('!');
        if (isInner)
            _ = lexer.Next();

        if (!lexer.Peek().Is('['))
            return default;

        var (start, end) = Group(ref lexer);
        var inside = new RustLexer(source.Bytes, start, end);
        ReadPaths(inside);
        return isInner ? default : Read(inside);
    }

    /// <summary>Skips a group whose opening sign is next.</summary>
    /// <returns>Where its content starts and ends.</returns>
    public static (int Start, int End) Group(ref RustLexer lexer)
    {
        var token = lexer.Next();
        var start = token.End;
        for (var depth = 1; depth > 0 && token.Kind != RustTokenKind.End;)
        {
            token = lexer.Next();
            depth += token.IsOpening ? 1 : token.IsClosing ? -1 : 0;
        }

        return (start, token.Start);
    }

    private static RustAttributes Read(RustLexer lexer)
    {
        var name = lexer.Next();
        while (lexer.Peek().Kind == RustTokenKind.PathSeparator)
        {
            _ = lexer.Next();
            name = lexer.Next();
        }

        if (lexer.Is(name, "cfg"u8))
            return new RustAttributes { IsTest = TestCondition.Holds(lexer) };

        if (lexer.Is(name, "path"u8) || lexer.Is(name, "cfg_attr"u8))
            return ReadPath(lexer, isConditional: lexer.Is(name, "cfg_attr"u8));

        // #[unsafe(no_mangle)]
        if (lexer.Is(name, "unsafe"u8) && lexer.Next().Is('('))
            name = lexer.Next();

        var word = name.Kind == RustTokenKind.Name ? Encoding.UTF8.GetString(lexer.Bytes(name)) : string.Empty;
        return new RustAttributes { IsTest = TestNames.Contains(word), IsMacroExport = word == "macro_export", IsForOutside = OutsideNames.Contains(word) };
    }

    // path = "x.rs"; cfg_attr(unix, path = "unix.rs")
    private static RustAttributes ReadPath(RustLexer lexer, bool isConditional)
    {
        var isPath = !isConditional;
        for (var token = lexer.Next(); token.Kind != RustTokenKind.End; token = lexer.Next())
        {
            if (isPath && lexer.Inside(token) is { Length: > 0 } path)
                return new RustAttributes { Paths = [Encoding.UTF8.GetString(path)], IsPathConditional = isConditional };

            if (token.Kind == RustTokenKind.Name)
                isPath = lexer.Is(token, "path"u8);

            if (lexer.Is(token, "macro_export"u8))
                return new RustAttributes { IsMacroExport = true };
        }

        return default;
    }

    private void ReadPaths(RustLexer lexer)
    {
        for (var token = lexer.Next(); token.Kind != RustTokenKind.End; token = lexer.Next())
        {
            if (token.Kind is RustTokenKind.Name or RustTokenKind.PathSeparator)
                PathReader.Read(ref lexer, token, source);
            else if (token.Kind == RustTokenKind.Literal && !source.IsInMacro && IsOwnPath(lexer.Inside(token)))
                source.Use(token.Start, Encoding.UTF8.GetString(lexer.Inside(token)), ImportKind.Reference, new ImportedName("*", "*"), isComputed: true);
        }
    }

    // with = "crate::orders::money": only the macro knows what it makes of a string, but hardly anything else looks so.
    private static bool IsOwnPath(ReadOnlySpan<byte> text) =>
        (text.StartsWith("crate::"u8) || text.StartsWith("self::"u8) || text.StartsWith("super::"u8)) && text.IndexOfAnyExcept(PathSigns) < 0 && text[^1] != ':';
}
