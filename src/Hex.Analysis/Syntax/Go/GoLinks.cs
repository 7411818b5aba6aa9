using System.Text;
using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.Go;

/// <summary>Reads <c>//go:linkname own example.com/path.Name</c>, by which a file reaches into a package past its imports.</summary>
/// <param name="source">The file.</param>
internal sealed class GoLinks(GoSource source)
{
    /// <summary>Reads a comment.</summary>
    public void Read(SyntaxNode comment)
    {
        var text = source.TextOf(comment);
        if (!text.StartsWith("//go:linkname "u8))
            return;

        if (Encoding.UTF8.GetString(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is not [_, _, var symbol])
            return;

        // "path.Name", "path.Type.Method", "path.(*Type).Method"; a point in the last part of the path is written "%2e".
        var end = symbol.AsSpan().IndexOfAny('(', '[') is >= 0 and var bracket ? bracket : symbol.Length;
        var point = symbol.IndexOf('.', symbol[..end].LastIndexOf('/') + 1);
        if (point <= 0 || point >= end || symbol[..point] is "main")
            return;

        var name = symbol[(point + 1)..].TrimStart('(', '*').Split('.', ')', '[')[0];
        source.Link(comment, symbol[..point].Replace("%2e", ".", StringComparison.OrdinalIgnoreCase), name);
    }
}
