using System.Diagnostics;
using Hex.Exec.Edits;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Source;

/// <summary>A file that may be changed, cut into tokens and lines.</summary>
internal sealed class SourceFile
{
    private readonly int[] _partners;
    private readonly TextFile _content;

    private SourceFile(string path, TextFile content)
    {
        (Path, _content) = (path, content);
        Language = Languages.Of(path);
        Tokens = Lexer.Read(Text, Language);
        _partners = Brackets.Pair(Tokens);
        Lines = SourceLine.Cut(this);
        Functions = FunctionFinder.Find(this);
        Names = Tokens.Where(token => token.Kind is TokenKind.Name).GroupBy(token => token.Text).ToDictionary(group => group.Key, group => group.Count());
        UnaryCalls = [.. FindUnaryCalls()];
    }

    /// <summary>The file, relative to the root of the working tree.</summary>
    public string Path { get; }

    /// <summary>Its whole text, in its own newlines.</summary>
    public string Text => _content.Text;

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

    /// <summary>The functions it calls or defines with a single argument, and the first line where.</summary>
    public IReadOnlyList<(string Name, int Line)> UnaryCalls { get; }

    /// <summary>Reads a file's bytes.</summary>
    /// <returns>The file, or null when it is binary.</returns>
    public static SourceFile? Read(string path, ReadOnlySpan<byte> bytes) => TextFile.Decode(bytes) is { } content ? new SourceFile(path, content) : null;

    /// <summary>The bytes of a changed text in this file's encoding, which has all that mutations are made of: its own text and ASCII.</summary>
    public byte[] ToBytes(string text) => _content.Encode(text) ?? throw new UnreachableException();

    /// <summary>The index of the bracket that belongs to the one at an index, or -1.</summary>
    public int Partner(int index) => _partners[index];

    /// <summary>The token at an index, or an empty operator outside the file.</summary>
    public Token At(int index) => index >= 0 && index < Tokens.Count ? Tokens[index] : new Token(TokenKind.Operator, string.Empty, 0, -1);

    private IEnumerable<(string Name, int Line)> FindUnaryCalls() =>
        Enumerable.Range(0, Tokens.Count)
            .Where(at => Tokens[at].Kind == TokenKind.Name && At(at + 1).Is("(") && Partner(at + 1) > at + 2 && Expressions.Parts(this, at + 1).Count == 1)
            .Where(at => At(at - 1).Text is not ("." or "->" or "new" or "::" or "class"))
            .Select(at => (Name: Tokens[at].Text, Tokens[at].Line))
            .DistinctBy(call => call.Name);

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
