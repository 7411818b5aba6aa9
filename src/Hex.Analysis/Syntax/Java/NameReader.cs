using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.Java;

/// <summary>Reads the names in the code that may mean types.</summary>
/// <remarks>
/// A value and a type look the same before a point. Whatever starts with a small letter there is taken for a value, or for a package when a
/// capital follows: a type that is called so is seen only where nothing but a type can stand.
/// </remarks>
/// <param name="source">The file.</param>
internal sealed class NameReader(JavaSource source)
{
    /// <summary>Reads a name where a type must stand.</summary>
    public void ReadType(SyntaxNode node)
    {
        var name = source.NameOf(node);
        if (name != "var")
            source.Names.Use(name, NameRole.Type, node);
    }

    /// <summary>Reads a type of several names.</summary>
    /// <returns>Whether there is more in it, as annotations.</returns>
    public bool ReadScopedType(SyntaxNode node, JavaNode parent)
    {
        var name = new DottedName(source.Tree.Bytes(node));
        if (parent != JavaNode.ScopedTypeIdentifier && (name.IsWhole ? source.NameThrough(name, name.Count - 1) : source.TypeName(node)) is { } whole)
            source.Names.Use(whole, NameRole.Type, node);

        return !name.IsWhole;
    }

    /// <summary>Reads names with points between them where a value stands: <c>Colors.RED</c>, <c>a.b.Colors.RED</c>, <c>colors.red</c>.</summary>
    /// <returns>Whether there is more in it, as calls.</returns>
    public bool ReadChain(SyntaxNode node, JavaNode parent)
    {
        var name = new DottedName(source.Tree.Bytes(node));

        // The last name is a value, unless something is taken from it in turn.
        var isOwner = parent is JavaNode.MethodInvocation or JavaNode.MethodReference or JavaNode.FieldAccess;
        if (name.IsWhole)
            ReadOwner(node, name, isOwner ? name.Count : name.Count - 1);

        return !name.IsWhole;
    }

    /// <summary>Reads a single name that something is taken from.</summary>
    public void ReadHead(SyntaxCursor cursor, SyntaxNode node, JavaNode parent)
    {
        var isCapital = !char.IsAsciiLetterLower((char)source.Tree.Source[node.Start]);
        if (isCapital && (parent != JavaNode.MethodInvocation || cursor.Field == source.Grammar.Object))
            source.Names.Use(source.Tree.Name(node), NameRole.Value, node);
    }

    private void ReadOwner(SyntaxNode node, scoped in DottedName name, int count)
    {
        var last = name[0].SequenceEqual("this"u8) ? count : 0;
        while (last < count && !name.IsCapital(last))
        {
            last++;
        }

        if (last == count)
            return;

        while (last + 1 < count && name.IsCapital(last + 1))
        {
            last++;
        }

        source.Names.Use(source.NameThrough(name, last), NameRole.Value, node);
    }
}
