using Hex.Analysis.Native;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.Java;

/// <summary>A file while it is read: its tree in the words of the language, and what was found so far.</summary>
/// <param name="tree">The tree.</param>
/// <param name="grammar">The numbers of its grammar.</param>
internal sealed class JavaSource(SyntaxTree tree, JavaGrammar grammar)
{
    /// <summary>The numbers of its grammar.</summary>
    public JavaGrammar Grammar { get; } = grammar;

    /// <summary>Its tree.</summary>
    public SyntaxTree Tree { get; } = tree;

    /// <summary>What it imports.</summary>
    public List<RawImport> Imports { get; } = [];

    /// <summary>What it declares.</summary>
    public List<Declaration> Declarations { get; } = [];

    /// <summary>The names in its code.</summary>
    public NameScopes Names { get; } = new();

    /// <summary>The kind of a node.</summary>
    public JavaNode Kind(SyntaxNode node) => node.Exists ? Grammar.Kinds.Of(node) : JavaNode.Other;

    /// <summary>The children of a node.</summary>
    public List<SyntaxNode> Children(SyntaxNode node) => Tree.Children(node);

    /// <summary>The name a node starts with, with its points alone; what does not belong to it is left out.</summary>
    public string NameOf(SyntaxNode node)
    {
        var name = new DottedName(Tree.Bytes(node));
        return name.Count == 0 ? Tree.Name(node) : NameThrough(name, name.Count - 1);
    }

    /// <summary>The first parts of a name.</summary>
    public string NameThrough(scoped in DottedName name, int last)
    {
        var bytes = name.Through(last);
        if (bytes.IndexOfAny(" \t\r\n\f"u8) < 0 && !bytes.Contains((byte)'/'))
            return Tree.Name(bytes);

        var text = new System.Text.StringBuilder();
        for (var index = 0; index <= last; index++)
        {
            text.Append(index == 0 ? string.Empty : ".").Append(Tree.Name(name[index]));
        }

        return text.ToString();
    }

    /// <summary>The name of a type without what stands around it: arguments, annotations, brackets.</summary>
    /// <returns>The name, or null when it is none, as <c>int</c>.</returns>
    public string? TypeName(SyntaxNode type)
    {
        var parts = new Stack<string>();
        for (var node = type; node.Exists;)
        {
            switch (Kind(node))
            {
                case JavaNode.TypeIdentifier:
                    parts.Push(Tree.Name(node));
                    node = default;
                    break;
                case JavaNode.ScopedTypeIdentifier:
                    var children = Children(node);
                    parts.Push(Tree.Name(children[^1]));
                    node = children[0];
                    break;
                case JavaNode.GenericType:
                    node = node.Child(0);
                    break;
                case JavaNode.AnnotatedType:
                    node = Children(node)[^1];
                    break;
                default:
                    return null;
            }
        }

        return parts.Count == 1 ? parts.Peek() : string.Join('.', parts);
    }
}
