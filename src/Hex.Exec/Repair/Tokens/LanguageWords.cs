using System.Collections.Frozen;

namespace Hex.Exec.Repair.Tokens;

/// <summary>Words that languages reserve; one table for all of them, because a name that another language reserves is rare.</summary>
internal static class LanguageWords
{
    private static readonly FrozenSet<string> Values = FrozenSet.Create(
        "true", "false", "null", "nil", "None", "True", "False", "undefined", "NULL", "nullptr", "this", "self", "super", "undef");

    private static readonly FrozenSet<string> Statements = FrozenSet.Create(
        "if", "else", "elif", "elsif", "elseif", "unless", "while", "until", "for", "foreach", "do", "loop", "switch", "case", "match", "when",
        "default", "return", "yield", "break", "continue", "goto", "try", "catch", "except", "finally", "raise", "throw", "throws", "with",
        "assert", "def", "fn", "func", "function", "sub", "lambda", "class", "struct", "enum", "interface", "trait", "impl", "import", "from",
        "package", "use", "using", "include", "require", "module", "namespace", "export", "extends", "implements", "let", "var", "const", "my",
        "our", "local", "val", "mut", "static", "public", "private", "protected", "internal", "readonly", "final", "abstract", "override",
        "virtual", "async", "await", "new", "delete", "typeof", "instanceof", "sizeof", "in", "is", "as", "of", "and", "or", "not", "xor",
        "then", "fi", "done", "esac", "end", "begin", "pass", "del", "global", "nonlocal", "pub", "mod", "where", "range", "defer", "go",
        "chan", "select", "type", "void", "int", "long", "short", "double", "float", "char", "bool", "boolean", "byte", "unsigned", "signed",
        "size_t", "eq", "ne", "lt", "le", "gt", "ge", "next", "last", "redo", "extern", "inline", "typedef", "union", "volatile", "ref", "out",
        "elif", "rescue", "ensure", "guard", "repeat", "echo");

    // In these languages the words below are ordinary names (`range(…)`, `int(…)`, `next(…)`).
    private static readonly FrozenSet<string> NamesInIndented = FrozenSet.Create(
        "range", "int", "float", "bool", "next", "last", "type", "long", "short", "double", "char", "byte", "ref", "out", "end", "begin",
        "select", "loop", "repeat", "fn", "func", "function", "sub", "val", "var", "do", "my", "our", "local", "use", "new", "mod", "case",
        "match", "default", "of", "eq", "ne", "lt", "le", "gt", "ge", "then", "done", "delete", "package", "module", "echo", "where", "when",
        "static", "struct", "chan", "go", "guard", "union", "final", "foreach", "switch", "include", "require", "const", "let", "mut", "pub");

    // Elsewhere these are common names: variables called `end`, `last` or `next`.
    private static readonly FrozenSet<string> OftenNames = FrozenSet.Create(
        "end", "begin", "last", "next", "type", "range", "val", "is", "as", "of", "from", "with", "out", "ref", "module", "loop", "local", "my", "our", "sub",
        "use", "del", "pass", "select", "guard", "repeat", "where", "when", "eq", "ne", "lt", "le", "gt", "ge", "and", "or", "not", "xor", "done", "then", "match",
        "include", "require", "fn", "func", "def", "mod", "impl", "trait", "mut", "pub", "global", "unless", "until", "redo", "echo", "elif", "fi", "chan", "defer");

    /// <summary>Whether the word stands for a value, such as <c>null</c>.</summary>
    public static bool IsValue(string word) => Values.Contains(word);

    /// <summary>Whether the language reserves the word for statements and operators.</summary>
    public static bool IsKeyword(string word, Language language) =>
        language.OwnKeywords.Contains(word)
        || (Statements.Contains(word) && !(language.IsIndented ? NamesInIndented : OftenNames).Contains(word));
}
