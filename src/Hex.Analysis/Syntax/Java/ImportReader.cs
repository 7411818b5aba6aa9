using Hex.Analysis.Native;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.Java;

/// <summary>Reads import declarations.</summary>
/// <remarks>What is taken by a static import is written after its type and a point; of all others it is one name.</remarks>
/// <param name="source">The file.</param>
internal sealed class ImportReader(JavaSource source)
{
    /// <summary>Reads one.</summary>
    public void Read(SyntaxNode statement)
    {
        var children = source.Children(statement);
        var node = children.Find(child => source.Kind(child) is JavaNode.ScopedIdentifier or JavaNode.Identifier);
        if (!node.Exists)
            return;

        var isStatic = children.Exists(child => !child.IsNamed && source.Tree.Is(child, "static"u8));
        var name = new DottedName(source.Tree.Bytes(node));

        // "import module a.b" is younger than the grammar, which takes the word for a name.
        if (name is { Count: 1, IsWhole: false } && name[0].SequenceEqual("module"u8))
        {
            var module = new DottedName(source.Tree.Bytes(node)["module"u8.Length..]);
            Add(node, source.NameThrough(module, module.Count - 1), new ImportedName("*", "*"));
            return;
        }

        var specifier = source.NameOf(node);
        if (children.Exists(child => source.Kind(child) == JavaNode.Asterisk))
            Add(node, $"{specifier}.*", isStatic ? new ImportedName($"{LastOf(specifier)}.*", "*") : new ImportedName("*", "*"));
        else if (isStatic && specifier.LastIndexOf('.') is > 0 and var dot)
            Add(node, specifier, new ImportedName($"{LastOf(specifier[..dot])}.{specifier[(dot + 1)..]}", specifier[(dot + 1)..]));
        else
            Add(node, specifier, new ImportedName(LastOf(specifier), LastOf(specifier)));
    }

    private static string LastOf(string name) => name[(name.LastIndexOf('.') + 1)..];

    private void Add(SyntaxNode at, string specifier, ImportedName name) =>
        source.Imports.Add(new RawImport(specifier, ImportKind.Static, at.Line, source.Tree.Column(at), [name]));
}
