namespace Hex.Exec.Repair.Tokens;

/// <summary>A piece of source text that is neither space nor comment.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text as it stands.</param>
/// <param name="Start">Its offset in the file, in characters.</param>
/// <param name="Line">The line it starts on, from 0.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int Line)
{
    /// <summary>The offset behind its last character.</summary>
    public int End => Start + Text.Length;

    /// <summary>Whether it is this operator, bracket or keyword.</summary>
    public bool Is(string text) => Text == text && Kind is not (TokenKind.Name or TokenKind.Text);

    /// <summary>Whether an expression may end with it, so that an operator behind it has two sides.</summary>
    public bool EndsOperand => Kind is TokenKind.Name or TokenKind.Number or TokenKind.Text or TokenKind.Close || LanguageWords.IsValue(Text);
}
