namespace Hex.Analysis.Syntax.Python;

/// <summary>Finds what the grammar takes and Python does not since 2008: <c>print "a"</c>.</summary>
internal static class PrintStatements
{
    /// <summary>The line of the first one, or null.</summary>
    public static int? First(PythonSource source)
    {
        var word = "print"u8;
        var text = source.Bytes;
        for (var from = 0; text[from..].IndexOf(word) is var found and >= 0; from += found + word.Length)
        {
            var (start, end) = (from + found, from + found + word.Length);
            if (end >= text.Length || text[end] is not ((byte)' ' or (byte)'\t' or (byte)'"' or (byte)'\'' or (byte)'>') || (start > 0 && text[start - 1] is not ((byte)' ' or (byte)'\t' or (byte)'\n' or (byte)';' or (byte)':')))
                continue;

            var node = source.Tree.Root.At(start, end);
            if (source.Kind(node) == PythonNode.PrintStatement && node.Start == start)
                return node.Line;
        }

        return null;
    }
}
