using System.Text;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.Rust;

/// <summary>Reads <c>include!("x.rs")</c>, which puts the whole of another file in its place.</summary>
internal static class IncludeReader
{
    // So much of an expression tells what it is; it is read once more with what is around it.
    private const int MostTokens = 20;

    /// <summary>Notes a call whose name was just read.</summary>
    public static void Note(RustLexer lexer, RustToken name, RustSource source)
    {
        // What a macro includes, it includes where it is called.
        if (source.IsInMacro)
            return;

        _ = lexer.Next();
        _ = lexer.Next();
        var first = lexer.Next();
        var literal = first.Kind == RustTokenKind.Literal && lexer.Peek().IsClosing ? lexer.Inside(first) : default;
        var specifier = literal.IsEmpty ? source.Name(first.Start, EndOf(lexer, first)) : $"\"{Encoding.UTF8.GetString(literal)}\"";
        source.Use(name.Start, $"include!({specifier})", ImportKind.Reference, new ImportedName("*", "*"), isComputed: literal.IsEmpty);
    }

    private static int EndOf(RustLexer lexer, RustToken first)
    {
        var (last, depth) = (first, 0);
        for (var count = 0; count < MostTokens; count++)
        {
            var token = lexer.Next();
            depth += token.IsOpening ? 1 : token.IsClosing ? -1 : 0;
            if (depth < 0 || token.Kind == RustTokenKind.End)
                break;

            last = token;
        }

        return last.End;
    }
}
