namespace Hex.Exec.Repair.Tokens;

/// <summary>The languages by file extension; an unknown extension gets a profile in the manner of C.</summary>
internal static class Languages
{
    private static readonly Language Python = new()
    {
        Name = "python",
        LineComments = ["#"],
        BlockComment = null,
        HasTripleQuotes = true,
        IsIndented = true,
        HasLogicWords = true,
        Constants = ("True", "False", "None"),
        DividesWhole = false,
        Wrappers = ["abs", "len", "sorted", "str", "int", "list", "round", "float", "set", "reversed", "tuple", "sum", "bool"],
        Suffixes = [".strip()", ".lower()", ".copy()", ".items()", ".upper()", "[::-1]", ".keys()", ".values()"],
    };

    private static readonly Language JavaScript = new()
    {
        Name = "javascript",
        Quotes = "\"'`",
        MultilineQuotes = "`",
        HasRegexLiterals = true,
        HasStrictEquality = true,
        DividesWhole = false,
        OwnKeywords = new HashSet<string> { "of" },
        Wrappers = ["Math.abs", "Number", "String", "Math.floor", "Math.round", "Math.ceil", "Math.trunc", "[...]", "await"],
        Suffixes = [".length", ".trim()", ".toLowerCase()", ".slice()", ".toUpperCase()", ".reverse()"],
    };

    private static readonly Language C = new()
    {
        Name = "c",
        HasPreprocessor = true,
        Constants = ("true", "false", "NULL"),
        Wrappers = ["abs", "strlen", "tolower", "toupper", "fabs", "(double)", "(int)", "(long)", "(unsigned char)"],
    };

    private static readonly Language Cpp = C with
    {
        Name = "c++",
        HasGenerics = true,
        Constants = ("true", "false", "nullptr"),
        Wrappers = ["std::abs", "std::tolower", "std::move", "(double)", "(int)", "(long long)"],
        Suffixes = [".size()", ".length()"],
    };

    private static readonly Language Java = new()
    {
        Name = "java",
        HasTripleQuotes = true,
        HasGenerics = true,
        Wrappers = ["Math.abs", "(double)", "(int)", "(long)", "Math.round", "String.valueOf", "Character.toLowerCase"],
        Suffixes = [".trim()", ".toLowerCase()", ".length()", ".size()", ".clone()", ".toUpperCase()"],
    };

    private static readonly Language CSharp = Java with
    {
        Name = "c#",
        HasPreprocessor = true,
        Wrappers = ["Math.Abs", "(double)", "(int)", "(long)", "Math.Round", "await"],
        Suffixes = [".Trim()", ".ToLowerInvariant()", ".Length", ".Count", ".ToList()", ".ToUpperInvariant()"],
    };

    private static readonly Language Rust = new()
    {
        Name = "rust",
        NestsComments = true,
        HasLifetimes = true,
        MultilineQuotes = "\"",
        HasGenerics = true,
        Constants = ("true", "false", "None"),
        OwnKeywords = new HashSet<string> { "fn", "impl", "trait", "mut", "pub", "mod", "use", "match", "where", "loop", "as", "ref", "type" },
        Wrappers = ["Some", "Ok"],
        Suffixes = [".abs()", ".len()", ".trim()", ".to_lowercase()", ".clone()", ".rev()", ".unsigned_abs()", ".to_uppercase()"],
    };

    private static readonly Language Go = new()
    {
        Name = "go",
        Quotes = "\"'`",
        MultilineQuotes = "`",
        Constants = ("true", "false", "nil"),
        OwnKeywords = new HashSet<string> { "func", "range", "type", "select", "chan", "defer", "go" },
        Wrappers = ["len", "math.Abs", "float64", "int", "strings.TrimSpace", "strings.ToLower", "string"],
    };

    private static readonly Language Perl = new()
    {
        Name = "perl",
        LineComments = ["#"],
        BlockComment = null,
        MultilineQuotes = "\"'",
        HasRegexLiterals = true,
        Sigils = "$@",
        HasLogicWords = false,
        Constants = ("1", "0", "undef"),
        DividesWhole = false,
        OwnKeywords = new HashSet<string>
        {
            "sub", "my", "our", "local", "use", "unless", "until", "next", "last", "redo", "and", "or", "not", "xor", "eq", "ne", "lt", "le", "gt", "ge", "package", "require",
        },
        Wrappers = ["abs", "int", "lc", "length", "scalar", "uc", "sort", "reverse", "keys", "values", "defined"],
    };

    private static readonly Language Ruby = new()
    {
        Name = "ruby",
        LineComments = ["#"],
        BlockComment = null,
        MultilineQuotes = "\"'",
        HasRegexLiterals = true,
        Sigils = "@",
        Constants = ("true", "false", "nil"),
        OwnKeywords = new HashSet<string> { "def", "end", "begin", "unless", "until", "next", "and", "or", "not", "module", "then", "when", "rescue", "ensure", "require" },
        Suffixes = [".abs", ".length", ".to_s", ".to_i", ".strip", ".downcase", ".dup", ".sort", ".reverse", ".to_f", ".upcase"],
    };

    private static readonly Language Php = new()
    {
        Name = "php",
        LineComments = ["//", "#"],
        MultilineQuotes = "\"'",
        Sigils = "$",
        HasStrictEquality = true,
        DividesWhole = false,
        OwnKeywords = new HashSet<string> { "echo", "global", "and", "or", "xor", "as", "use", "include", "require", "match" },
        Wrappers = ["abs", "count", "strlen", "intval", "trim", "strtolower", "intdiv", "floor", "strval"],
    };

    private static readonly Language Shell = new()
    {
        Name = "shell",
        LineComments = ["#"],
        BlockComment = null,
        MultilineQuotes = "\"'",
        Sigils = "$",
        OwnKeywords = new HashSet<string> { "then", "fi", "done", "esac", "elif", "until", "local", "echo" },
    };

    private static readonly Language Lua = new()
    {
        Name = "lua",
        LineComments = ["--"],
        BlockComment = ("--[[", "]]"),
        HasLogicWords = true,
        Constants = ("true", "false", "nil"),
        DividesWhole = false,
        OwnKeywords = new HashSet<string> { "and", "or", "not", "local", "end", "then", "repeat", "until" },
        Wrappers = ["math.abs", "math.floor", "tostring", "tonumber"],
    };

    private static readonly Language Hashed = new() { Name = "text", LineComments = ["#"], BlockComment = null };

    private static readonly Language Dashed = new() { Name = "sql", LineComments = ["--"], HasLogicWords = true };

    private static readonly Language Swift = Cpp with
    {
        Name = "swift",
        HasPreprocessor = false,
        HasTripleQuotes = true,
        Constants = ("true", "false", "nil"),
        Wrappers = ["abs", "Double", "Int"],
    };

    private static readonly Language Curly = new() { Name = "generic", HasTripleQuotes = true, HasGenerics = true };

    /// <summary>The language of a file.</summary>
    public static Language Of(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".PY" or ".PYI" => Python,
        ".JS" or ".MJS" or ".CJS" or ".JSX" => JavaScript,
        ".TS" or ".TSX" or ".MTS" or ".CTS" => JavaScript with { Name = "typescript", HasGenerics = true },
        ".C" or ".H" => C,
        ".CC" or ".CPP" or ".CXX" or ".HPP" or ".HH" or ".HXX" => Cpp,
        ".JAVA" => Java,
        ".CS" => CSharp,
        ".RS" => Rust,
        ".GO" => Go,
        ".PL" or ".PM" or ".T" => Perl,
        ".RB" => Ruby,
        ".PHP" => Php,
        ".SH" or ".BASH" or ".KSH" or ".ZSH" => Shell,
        ".LUA" => Lua,
        ".SWIFT" => Swift,
        ".SQL" or ".HS" or ".ADA" or ".ELM" => Dashed,
        ".YML" or ".YAML" or ".TOML" or ".INI" or ".CFG" or ".CONF" or ".R" or ".JL" or ".NIM" or ".EX" or ".EXS" or ".CR" or ".AWK" or ".TCL" => Hashed,
        _ => Curly,
    };
}
