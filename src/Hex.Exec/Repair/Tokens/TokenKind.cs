namespace Hex.Exec.Repair.Tokens;

/// <summary>What a token is, as far as every language agrees on it.</summary>
internal enum TokenKind
{
    /// <summary>A name that no language reserves.</summary>
    Name,

    /// <summary>A word that the language reserves for statements and operators.</summary>
    Keyword,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string, a character or a regular expression, quotes included.</summary>
    Text,

    /// <summary>An operator or a punctuation mark.</summary>
    Operator,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,
}
