using System.Buffers;
using System.Text;
using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.CSharp;

/// <summary>A file while it is read: its tree in the words of the language.</summary>
/// <param name="tree">The tree.</param>
/// <param name="grammar">The numbers of its grammar.</param>
internal sealed class CSharpSource(SyntaxTree tree, CSharpGrammar grammar)
{
    // What stands in a name that is more than words with points between them.
    private static readonly SearchValues<byte> Joints = SearchValues.Create("<: \t\r\n/(@\\"u8);

    /// <summary>The numbers of its grammar.</summary>
    public CSharpGrammar Grammar { get; } = grammar;

    /// <summary>The kind of a node.</summary>
    public CSharpNode Kind(SyntaxNode node) => node.Exists ? Grammar.Kinds.Of(node) : CSharpNode.Other;

    /// <summary>The text of a node that is likely to come again.</summary>
    public string Text(SyntaxNode node) => tree.Name(node);

    /// <summary>Whether a node reads so.</summary>
    public bool Is(SyntaxNode node, ReadOnlySpan<byte> text) => tree.Is(node, text);

    /// <summary>The bytes of a node.</summary>
    public ReadOnlySpan<byte> Bytes(SyntaxNode node) => tree.Bytes(node);

    /// <summary>The bytes from the start of a node to that of one in it.</summary>
    public ReadOnlySpan<byte> Between(SyntaxNode node, SyntaxNode inner) => tree.Source[node.Start..inner.Start];

    /// <summary>Where a declaration begins, without the attributes on it, which stand outside of what it declares.</summary>
    public int StartAfterAttributes(SyntaxNode declaration)
    {
        var index = 0;
        while (declaration.Child(index) is var child && Kind(child) == CSharpNode.AttributeList)
            index++;

        return index == 0 ? declaration.Start : declaration.Child(index - 1).End;
    }

    /// <summary>The column of a node in characters, from 1.</summary>
    public int Column(SyntaxNode node) => tree.Column(node);

    /// <summary>The children of a node.</summary>
    public List<SyntaxNode> Children(SyntaxNode node) => tree.Children(node);

    /// <summary>The first child of a kind, or one that does not exist.</summary>
    public SyntaxNode Child(SyntaxNode node, CSharpNode kind) => Children(node).Find(child => Kind(child) == kind);

    /// <summary>Whether a declaration has a modifier.</summary>
    public bool HasModifier(SyntaxNode node, string modifier) => Children(node).Exists(child => Kind(child) == CSharpNode.Modifier && Text(child) == modifier);

    /// <summary>A name of one or several parts, as it reads, with the number of its type arguments as the runtime writes it: <c>A.Result`1</c>.</summary>
    public string NameOf(SyntaxNode node)
    {
        // Most names are one word, or words with points, and stand in the text as they are.
        if (IsPlain(tree.Bytes(node)))
            return Text(node);

        var name = new StringBuilder();
        var (parts, part) = (new Stack<SyntaxNode>(), node);
        for (; Kind(part) is CSharpNode.QualifiedName or CSharpNode.MemberAccessExpression; part = part.ChildByField(Kind(part) == CSharpNode.QualifiedName ? Grammar.Qualifier : Grammar.Expression))
            parts.Push(part.ChildByField(Grammar.Name));

        parts.Push(part);
        foreach (var each in parts)
            name.Append(name.Length > 0 ? "." : string.Empty).Append(PartOf(each));

        return name.ToString();
    }

    private static bool IsPlain(ReadOnlySpan<byte> text) => text.IndexOfAny(Joints) < 0;

    private string PartOf(SyntaxNode node)
    {
        switch (Kind(node))
        {
            case CSharpNode.GenericName:
                return $"{PartOf(Child(node, CSharpNode.Identifier))}`{CountOf(Child(node, CSharpNode.TypeArgumentList))}";
            case CSharpNode.AliasQualifiedName:
                return $"{PartOf(node.ChildByField(Grammar.Alias))}::{PartOf(node.ChildByField(Grammar.Name))}";
            case CSharpNode.Identifier:
                return Identifiers.Read(Text(node));
            default:
                return Text(node);
        }
    }

    /// <summary>How many arguments a list of them has.</summary>
    public int CountOfArguments(SyntaxNode list) => Children(list).Count(child => Kind(child) == CSharpNode.Argument);

    /// <summary>How many parameters or arguments a list of them has.</summary>
    public int CountOf(SyntaxNode list) => list.Exists ? 1 + Children(list).Count(child => !child.IsNamed && Is(child, ","u8)) : 0;
}
