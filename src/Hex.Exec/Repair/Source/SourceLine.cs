using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Source;

/// <summary>A line of a file and the tokens that start on it.</summary>
/// <param name="File">The file.</param>
/// <param name="Number">The line, from 0.</param>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The offset behind its last character, its newline excluded.</param>
/// <param name="FirstToken">The index of the first token on it.</param>
/// <param name="EndToken">The index behind the last token on it.</param>
internal sealed record SourceLine(SourceFile File, int Number, int Start, int End, int FirstToken, int EndToken)
{
    /// <summary>Whether no token starts on it.</summary>
    public bool IsBlank => FirstToken == EndToken;

    /// <summary>The text without its newline.</summary>
    public string Text => File.Text[Start..End];

    /// <summary>The spaces it starts with.</summary>
    public string Indent => Text[..(Text.Length - Text.TrimStart().Length)];

    /// <summary>The indexes of its tokens.</summary>
    public IEnumerable<int> Indexes => Enumerable.Range(FirstToken, EndToken - FirstToken);

    /// <summary>The first token; the line must not be blank.</summary>
    public Token First => File.Tokens[FirstToken];

    /// <summary>The last token; the line must not be blank.</summary>
    public Token Last => File.Tokens[EndToken - 1];

    /// <summary>Whether every bracket that opens on the line closes on it and the other way round, so that it can be moved as a whole.</summary>
    public bool IsBalanced => Indexes.All(index =>
        File.Tokens[index].Kind is not (TokenKind.Open or TokenKind.Close) || (File.Partner(index) >= FirstToken && File.Partner(index) < EndToken));

    /// <summary>Cuts a file into its lines.</summary>
    public static IReadOnlyList<SourceLine> Cut(SourceFile file)
    {
        var lines = new List<SourceLine>();
        var token = 0;
        for (var start = 0; start <= file.Text.Length;)
        {
            var newline = file.Text.IndexOf('\n', start);
            var next = newline < 0 ? file.Text.Length + 1 : newline + 1;
            var end = newline < 0 ? file.Text.Length : newline > start && file.Text[newline - 1] == '\r' ? newline - 1 : newline;
            var first = token;
            while (token < file.Tokens.Count && file.Tokens[token].Start < next)
            {
                token++;
            }

            lines.Add(new SourceLine(file, lines.Count, start, end, first, token));
            start = next;
        }

        return lines;
    }
}
