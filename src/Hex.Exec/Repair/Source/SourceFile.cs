using System.Text;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Source;

/// <summary>A file that may be changed, cut into tokens and lines.</summary>
internal sealed class SourceFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly int[] _partners;
    private readonly Encoding _encoding;

    private SourceFile(string path, string text, Encoding encoding)
    {
        (Path, Text, _encoding) = (path, text, encoding);
        Language = Languages.Of(path);
        Tokens = Lexer.Read(text, Language);
        _partners = Brackets.Pair(Tokens);
        Lines = SourceLine.Cut(this);
        Functions = FunctionFinder.Find(this);
        Names = Tokens.Where(token => token.Kind is TokenKind.Name).GroupBy(token => token.Text).ToDictionary(group => group.Key, group => group.Count());
    }

    /// <summary>The file, relative to the root of the working tree.</summary>
    public string Path { get; }

    /// <summary>Its whole text, in its own newlines.</summary>
    public string Text { get; }

    /// <summary>Its language, by extension.</summary>
    public Language Language { get; }

    /// <summary>Its tokens in order, without spaces and comments.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>Its lines in order.</summary>
    public IReadOnlyList<SourceLine> Lines { get; }

    /// <summary>Its functions in the order they start.</summary>
    public IReadOnlyList<Function> Functions { get; }

    /// <summary>Every name in it, and how often it stands there.</summary>
    public IReadOnlyDictionary<string, int> Names { get; }

    /// <summary>Reads a file's bytes: UTF-8 if they are, else one character a byte, so that writing gives the same bytes again.</summary>
    /// <returns>The file, or null when it is binary.</returns>
    public static SourceFile? Read(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            return null;
        }

        try
        {
            return new SourceFile(path, Strict.GetString(bytes), Strict);
        }
        catch (DecoderFallbackException)
        {
            return new SourceFile(path, Encoding.Latin1.GetString(bytes), Encoding.Latin1);
        }
    }

    /// <summary>The bytes of a text in this file's encoding.</summary>
    public byte[] ToBytes(string text) => _encoding.GetBytes(text);

    /// <summary>The index of the bracket that belongs to the one at an index, or -1.</summary>
    public int Partner(int index) => _partners[index];

    /// <summary>The token at an index, or an empty operator outside the file.</summary>
    public Token At(int index) => index >= 0 && index < Tokens.Count ? Tokens[index] : new Token(TokenKind.Operator, string.Empty, 0, -1);

    /// <summary>The text from a token to another, both included.</summary>
    public string Slice(int first, int last) => Text[Tokens[first].Start..Tokens[last].End];

    /// <summary>The innermost function that contains a line, or null.</summary>
    public Function? FunctionAt(int line) => Functions.LastOrDefault(function => function.Contains(line));

    /// <summary>Whether the name at an index is the one its function is declared under, or a named argument's.</summary>
    public bool IsDeclared(int index) =>
        Functions.Any(function => function.FirstLine == Tokens[index].Line && function.Name == Tokens[index].Text)
        || At(index - 1).Text is "class" or "struct" or "import" or "from" or "def" or "fn" or "func" or "sub" or "function" or "new" or "package" or "use" or "using";

    /// <summary>Whether spaces stand on both sides of a token.</summary>
    public bool IsSpaced(int index) =>
        index > 0 && index + 1 < Tokens.Count && Tokens[index - 1].End < Tokens[index].Start && Tokens[index].End < Tokens[index + 1].Start;
}
