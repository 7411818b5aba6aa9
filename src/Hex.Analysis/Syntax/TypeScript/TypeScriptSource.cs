using Hex.Analysis.Native;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.TypeScript;

/// <summary>A file while it is read: its tree in the words of the family, and what was found so far.</summary>
/// <param name="tree">The tree.</param>
/// <param name="grammar">The numbers of its grammar.</param>
internal sealed class TypeScriptSource(SyntaxTree tree, TypeScriptGrammar grammar)
{
    /// <summary>The numbers of its grammar.</summary>
    public TypeScriptGrammar Grammar { get; } = grammar;

    /// <summary>Its whole text.</summary>
    public ReadOnlySpan<byte> Bytes => tree.Source;

    /// <summary>What it uses, as far as it was read.</summary>
    public List<RawImport> Imports { get; } = [];

    /// <summary>What it declares, as far as it was read.</summary>
    public DeclarationList Declarations { get; } = new();

    /// <summary>The kind of a node.</summary>
    public TypeScriptNode Kind(SyntaxNode node) => node.Exists ? Grammar.Kinds.Of(node) : TypeScriptNode.Other;

    /// <summary>The text of a node.</summary>
    public string Text(SyntaxNode node) => tree.Text(node);

    /// <summary>Whether a node reads so.</summary>
    public bool Is(SyntaxNode node, ReadOnlySpan<byte> text) => node.Exists && tree.Is(node, text);

    /// <summary>The children of a node.</summary>
    public List<SyntaxNode> Children(SyntaxNode node) => tree.Children(node);

    /// <summary>The first child of a kind, or one that does not exist.</summary>
    public SyntaxNode Child(SyntaxNode node, TypeScriptNode kind) => Children(node).Find(child => Kind(child) == kind);

    /// <summary>Whether a node has a fixed word or sign directly in it.</summary>
    public bool HasWord(SyntaxNode node, string word)
    {
        foreach (var child in Children(node))
        {
            if (!child.IsNamed && tree.Text(child) == word)
                return true;
        }

        return false;
    }

    /// <summary>A name, without the quotes that it may have.</summary>
    public string Name(SyntaxNode node) => Kind(node) == TypeScriptNode.String ? Literal(node)! : Text(node);

    /// <summary>The value of a string, or null when only the running program can tell it.</summary>
    public string? Literal(SyntaxNode node)
    {
        var kind = Kind(node);
        if (kind is not (TypeScriptNode.String or TypeScriptNode.TemplateString) || (kind == TypeScriptNode.TemplateString && Child(node, TypeScriptNode.TemplateSubstitution).Exists))
            return null;

        var text = Text(node);
        return text.Length < 2 ? string.Empty : StringEscapes.Decode(text[1..^1]);
    }

    /// <summary>The first argument of a call, or one that does not exist.</summary>
    public SyntaxNode Argument(SyntaxNode call) => Children(call.ChildByField(Grammar.Arguments)).Find(child => child.IsNamed && Kind(child) != TypeScriptNode.Comment);

    /// <summary>The smallest named node around a byte.</summary>
    public SyntaxNode At(int place) => tree.Root.At(place, place + 1);

    /// <summary>Whether a node takes a member of something.</summary>
    public bool IsMember(SyntaxNode node, ReadOnlySpan<byte> whole, ReadOnlySpan<byte> member) =>
        Is(node.ChildByField(Grammar.Property), member) && Is(node.ChildByField(Grammar.Object), whole);

    /// <summary>Notes a use.</summary>
    public void Use(SyntaxNode at, string specifier, ImportKind kind, IReadOnlyList<ImportedName> names, bool isTypeOnly = false, bool isComputed = false, bool isPattern = false) =>
        Imports.Add(new RawImport(specifier, kind, at.Line, tree.Column(at), names) { IsTypeOnly = isTypeOnly || kind == ImportKind.TypeOnly, IsComputed = isComputed, IsPattern = isPattern });

    /// <summary>A declaration at a node.</summary>
    public Declaration Declare(SyntaxNode at, string name, DeclarationKind kind, bool isExported) => new(name, kind, at.Line, tree.Column(at), isExported);
}
