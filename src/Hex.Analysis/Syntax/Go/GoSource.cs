using System.Text;
using Hex.Analysis.Native;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.Go;

/// <summary>A file while it is read: its tree in the words of Go, and what was found so far.</summary>
/// <param name="tree">The tree.</param>
/// <param name="grammar">The numbers of the grammar.</param>
internal sealed class GoSource(SyntaxTree tree, GoGrammar grammar)
{
    private readonly NameUses _uses = new(tree);
    private readonly HashSet<(string Head, string Name, NameRole Role)> _joined = [];

    /// <summary>The numbers of the grammar.</summary>
    public GoGrammar Grammar { get; } = grammar;

    /// <summary>Its whole text.</summary>
    public ReadOnlySpan<byte> Bytes => tree.Source;

    /// <summary>What it imports, as far as it was read.</summary>
    public List<RawImport> Imports { get; } = [];

    /// <summary>What it declares, as far as it was read.</summary>
    public List<Declaration> Declarations { get; } = [];

    /// <summary>The names in its code, as far as it was read.</summary>
    public IReadOnlyList<NameUse> Uses => _uses.All;

    /// <summary>The kind of a node.</summary>
    public GoNode Kind(SyntaxNode node) => node.Exists ? Grammar.Kinds.Of(node) : GoNode.Other;

    /// <summary>The text of a node that is a name.</summary>
    public string Name(SyntaxNode node) => tree.Name(node);

    /// <summary>The bytes of a node.</summary>
    public ReadOnlySpan<byte> TextOf(SyntaxNode node) => tree.Bytes(node);

    /// <summary>The value of a string.</summary>
    public string Literal(SyntaxNode node)
    {
        var text = TextOf(node) is { Length: > 1 } quoted ? Encoding.UTF8.GetString(quoted[1..^1]) : string.Empty;
        return Kind(node) == GoNode.InterpretedStringLiteral ? StringEscapes.Decode(text) : text;
    }

    /// <summary>The children of a node.</summary>
    public List<SyntaxNode> Children(SyntaxNode node) => tree.Children(node);

    /// <summary>The first child of a kind, or one that does not exist.</summary>
    public SyntaxNode Child(SyntaxNode node, GoNode kind) => Children(node).Find(child => Kind(child) == kind);

    /// <summary>A type without the stars and brackets around it.</summary>
    public SyntaxNode Bare(SyntaxNode type)
    {
        while (Kind(type) is GoNode.PointerType or GoNode.ParenthesizedType)
            type = Children(type).Find(child => child.IsNamed && Kind(child) != GoNode.Comment);

        return type;
    }

    /// <summary>A type without what it is made for: <c>List</c> of <c>List[T]</c>.</summary>
    public SyntaxNode Generic(SyntaxNode type) => Kind(type) == GoNode.GenericType ? type.ChildByField(Grammar.Type) : type;

    /// <summary>Notes a name that stands in the code.</summary>
    public void Use(string name, NameRole role, SyntaxNode at) => _uses.Add(name, role, at);

    /// <summary>Notes a name that stands in the code after another one.</summary>
    public void Use(string head, string name, NameRole role, SyntaxNode at)
    {
        if (_joined.Add((head, name, role)))
            _uses.Add($"{head}.{name}", role, at);
    }

    /// <summary>Notes an import.</summary>
    /// <param name="at">Where it stands.</param>
    /// <param name="specifier">What it names.</param>
    /// <param name="kind">How it is used.</param>
    /// <param name="localName">What all of it is called here: a name, a point for none, a line for no use; or null.</param>
    public void Import(SyntaxNode at, string specifier, ImportKind kind, string? localName = null) =>
        Imports.Add(new RawImport(specifier, kind, at.Line, tree.Column(at), localName is null ? [] : [new("*", localName)]));

    /// <summary>Notes a name of another package that is reached past its imports.</summary>
    public void Link(SyntaxNode at, string specifier, string name) =>
        Imports.Add(new RawImport(specifier, ImportKind.Reference, at.Line, tree.Column(at), [new(name, name)]));

    /// <summary>Notes a declaration at its name.</summary>
    public void Declare(SyntaxNode name, DeclarationKind kind, bool isMarkedPublic, IReadOnlyList<string>? bases = null)
    {
        var text = Name(name);
        if (text is not "_")
            Declarations.Add(new Declaration(text, kind, name.Line, tree.Column(name), GoNames.IsExported(text)) { IsMarkedPublic = isMarkedPublic, Bases = bases ?? [] });
    }
}
