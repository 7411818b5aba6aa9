namespace Hex.Exec.Repair.Tokens;

/// <summary>What the tokenizer and the operators need to know of a language.</summary>
internal sealed record Language
{
    /// <summary>Its usual short name.</summary>
    public required string Name { get; init; }

    /// <summary>What starts a comment that ends with the line.</summary>
    public IReadOnlyList<string> LineComments { get; init; } = ["//"];

    /// <summary>What opens and closes a comment over lines, or null.</summary>
    public (string Open, string Close)? BlockComment { get; init; } = ("/*", "*/");

    /// <summary>Whether such comments nest.</summary>
    public bool NestsComments { get; init; }

    /// <summary>The characters that quote a string.</summary>
    public string Quotes { get; init; } = "\"'";

    /// <summary>The quotes whose strings may run over lines.</summary>
    public string MultilineQuotes { get; init; } = string.Empty;

    /// <summary>Whether three quotes in a row open a string over lines.</summary>
    public bool HasTripleQuotes { get; init; }

    /// <summary>Whether a lone quote may be something other than a string: a lifetime.</summary>
    public bool HasLifetimes { get; init; }

    /// <summary>Whether a slash in front of an operand opens a regular expression.</summary>
    public bool HasRegexLiterals { get; init; }

    /// <summary>The characters that start a variable's name.</summary>
    public string Sigils { get; init; } = string.Empty;

    /// <summary>Whether blocks are made by indentation.</summary>
    public bool IsIndented { get; init; }

    /// <summary>Whether lines that start with a hash are for the preprocessor.</summary>
    public bool HasPreprocessor { get; init; }

    /// <summary>Whether angle brackets enclose type arguments.</summary>
    public bool HasGenerics { get; init; }

    /// <summary>Whether the operators <c>===</c> and <c>!==</c> exist.</summary>
    public bool HasStrictEquality { get; init; }

    /// <summary>Whether conditions are words: <c>and</c>, <c>or</c>, <c>not</c>.</summary>
    public bool HasLogicWords { get; init; }

    /// <summary>The words for truth, falsehood and absence.</summary>
    public (string True, string False, string Null) Constants { get; init; } = ("true", "false", "null");

    /// <summary>Words this language reserves beyond the common table.</summary>
    public IReadOnlySet<string> OwnKeywords { get; init; } = new HashSet<string>();

    /// <summary>Whether dividing whole numbers with a slash gives a whole number.</summary>
    public bool DividesWhole { get; init; } = true;

    /// <summary>Functions that are put around or taken from an expression when a call is missing or too much.</summary>
    public IReadOnlyList<string> Wrappers { get; init; } = [];

    /// <summary>Endings that are put behind or taken from an expression, such as <c>.strip()</c>.</summary>
    public IReadOnlyList<string> Suffixes { get; init; } = [];
}
