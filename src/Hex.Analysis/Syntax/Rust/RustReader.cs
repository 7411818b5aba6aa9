using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.Rust;

/// <summary>Reads a file of Rust. The tree says where its items are; what they declare and use is read from their tokens.</summary>
internal static class RustReader
{
    /// <summary>Reads a file.</summary>
    public static FileSyntax Read(SyntaxTree tree, SyntaxCursor cursor)
    {
        var source = new RustSource(tree);
        var items = new ItemReader(source);
        cursor.StartAt(tree.Root);
        for (var goesOn = cursor.Down(); goesOn; goesOn = cursor.Next())
        {
            var node = cursor.Node;
            items.Read(node.Start, node.End);
        }

        items.Finish();
        return new FileSyntax
        {
            Declarations = source.Declarations,
            Imports = source.Imports,
            IsEntryPoint = items.HasMain,
            // The grammar does not know that a macro may be given a tilde.
            ErrorLine = tree.FirstError(node => tree.Is(node, "~"u8)),
        };
    }
}
