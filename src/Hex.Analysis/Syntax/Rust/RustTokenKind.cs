namespace Hex.Analysis.Syntax.Rust;

/// <summary>What a token of Rust is, as far as it matters here.</summary>
internal enum RustTokenKind
{
    /// <summary>The end of what is read.</summary>
    End,

    /// <summary>A name or keyword; <c>$crate</c> too.</summary>
    Name,

    /// <summary>What a macro puts in place of <c>$name</c>.</summary>
    Variable,

    /// <summary>A string, a character, a number or a lifetime.</summary>
    Literal,

    /// <summary>Two colons.</summary>
    PathSeparator,

    /// <summary>An arrow, thin or thick.</summary>
    Arrow,

    /// <summary>Any other sign, one character of it.</summary>
    Sign,
}
