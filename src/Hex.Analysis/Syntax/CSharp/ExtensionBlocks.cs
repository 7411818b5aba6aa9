namespace Hex.Analysis.Syntax.CSharp;

/// <summary>Blocks of extension members (<c>extension(string s) { … }</c>), which the grammar does not know: they are made into nested classes, in their place.</summary>
/// <remarks><c>extension&lt;T&gt;(List&lt;T&gt; items)</c> has the form of a class with a parameter, and <c>extension(Order)</c> becomes one that is derived from <c>Order</c>.</remarks>
internal static class ExtensionBlocks
{
    // A receiver is a type and a name; whatever opens a bracket and does not end soon is none.
    private const int LongestHead = 2000;

    /// <summary>The name of the classes that blocks are made into, which nobody else gives.</summary>
    public static ReadOnlySpan<byte> Name => "ꙮ"u8;

    private static ReadOnlySpan<byte> Word => "extension"u8;

    private static ReadOnlySpan<byte> Replacement => "class ꙮ"u8;

    /// <summary>Makes all of them into classes.</summary>
    public static void Smooth(Span<byte> source)
    {
        for (var from = 0; source[from..].IndexOf(Word) is >= 0 and var found;)
        {
            var at = from + found;
            from = at + Word.Length;
            if (BeginsMember(source[..at]))
                Replace(source.Slice(at, Math.Min(LongestHead, source.Length - at)));
        }
    }

    private static void Replace(Span<byte> block)
    {
        var open = AfterBlanks(block, Word.Length);
        if (At(block, open) == '<')
            open = AfterBlanks(block, Closing(block, open, (byte)'<', (byte)'>') + 1);

        if (At(block, open) != '(')
            return;

        var close = Closing(block, open, (byte)'(', (byte)')');
        var next = AfterBlanks(block, close + 1);
        if (!(At(block, next) is (byte)'{' or (byte)'/' || block[next..].StartsWith("where"u8)))
            return;

        Replacement.CopyTo(block);
        if (!HasName(block[(open + 1)..close]))
            (block[open], block[close]) = ((byte)':', (byte)' ');
    }

    // Nothing but a name alone in its line, or after the end of another member.
    private static bool BeginsMember(ReadOnlySpan<byte> before) => before.TrimEnd(" \t"u8) is not [.., var last] || last is (byte)'\n' or (byte)'\r' or (byte)'{' or (byte)'}' or (byte)';' or (byte)']' or (byte)'/';

    // The last word is a name if a type ends before it.
    private static bool HasName(ReadOnlySpan<byte> receiver)
    {
        var text = receiver.TrimEnd(" \t\r\n"u8);
        var start = text.Length;
        while (start > 0 && (char.IsAsciiLetterOrDigit((char)text[start - 1]) || text[start - 1] is (byte)'_' or (byte)'@' or >= 0x80))
            start--;

        return start < text.Length && text[..start].TrimStart(" \t\r\n"u8) is [.., var before] && before is not ((byte)'.' or (byte)':');
    }

    private static int Closing(ReadOnlySpan<byte> text, int open, byte opens, byte closes)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            depth += text[at] == opens ? 1 : text[at] == closes ? -1 : 0;
            if (depth == 0)
                return at;
        }

        return text.Length;
    }

    private static int AfterBlanks(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            at++;

        return Math.Min(at, text.Length);
    }

    private static byte At(ReadOnlySpan<byte> text, int at) => at < text.Length ? text[at] : (byte)0;
}
