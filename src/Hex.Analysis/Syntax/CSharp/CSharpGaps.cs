using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.CSharp;

/// <summary>What is right in C# and unknown to its grammar.</summary>
internal static class CSharpGaps
{
    private static readonly HashSet<string> AttributeTargets = new(StringComparer.Ordinal) { "type", "method", "field", "param", "property", "event" };

    /// <summary>Blanks out the names of slices in list patterns (<c>[1, .. var rest]</c>) and the directives of programs in one file (<c>#:package</c>), and makes blocks of extension members into classes.</summary>
    public static void Smooth(Span<byte> source)
    {
        BlankAll(source, ".. "u8, "var "u8, IsEndOfName);
        if (source.StartsWith("#:"u8))
            source[..EndIn(source, IsEndOfLine)].Fill((byte)' ');

        BlankAll(source, "\n"u8, "#:"u8, IsEndOfLine);
        ExtensionBlocks.Smooth(source);
    }

    /// <summary>
    /// Whether an error is one of the grammar: it does not know a condition after a list pattern, and takes a collection that begins with a word
    /// such as <c>type</c> for an attribute of it.
    /// </summary>
    public static bool Explains(SyntaxTree tree, SyntaxNode error) =>
        tree.LineOf(error).IndexOf("] when "u8) >= 0 || AttributeTargets.Contains(tree.Name(error).TrimEnd('.'));

    private static void BlankAll(Span<byte> source, ReadOnlySpan<byte> before, ReadOnlySpan<byte> start, Predicate<byte> ends)
    {
        Span<byte> sought = [.. before, .. start];
        for (var from = 0; source[from..].IndexOf(sought) is >= 0 and var found;)
        {
            var at = from + found + before.Length;
            from = at + start.Length;
            source[at..(from + EndIn(source[from..], ends))].Fill((byte)' ');
        }
    }

    private static int EndIn(ReadOnlySpan<byte> text, Predicate<byte> ends)
    {
        var length = 0;
        while (length < text.Length && !ends(text[length]))
            length++;

        return length;
    }

    private static bool IsEndOfName(byte value) => !(char.IsAsciiLetterOrDigit((char)value) || value is (byte)'_' or >= 0x80);

    private static bool IsEndOfLine(byte value) => value == (byte)'\n';
}
