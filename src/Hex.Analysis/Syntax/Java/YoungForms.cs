using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.Java;

/// <summary>What is right in Java and younger than the grammar.</summary>
internal static class YoungForms
{
    /// <summary>Whether an error is such a form.</summary>
    public static bool IsOne(SyntaxTree tree, SyntaxNode error)
    {
        var text = tree.Bytes(error);
        return IsAnnotatedRest(text) || IsEarlyCode(tree, error) || IsModuleImport(tree, error);
    }

    // "String @Nullable ... names"
    private static bool IsAnnotatedRest(ReadOnlySpan<byte> text) => text.IndexOf("@"u8) is >= 0 and var at && text[at..].IndexOf("..."u8) > 0;

    // Statements before "super(…)" or "this(…)".
    private static bool IsEarlyCode(SyntaxTree tree, SyntaxNode error) => tree.Is(error, "super"u8) && tree.Source[error.End..].StartsWith("("u8);

    // "import module a.b;"
    private static bool IsModuleImport(SyntaxTree tree, SyntaxNode error)
    {
        var before = tree.Source[..error.Start];
        var line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return line.TrimStart(" \t"u8).StartsWith("import module "u8) && error.IsError;
    }
}
