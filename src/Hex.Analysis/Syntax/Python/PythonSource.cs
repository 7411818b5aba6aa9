using System.Text;
using Hex.Analysis.Native;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.Python;

/// <summary>A file while it is read: its tree in the words of the language, and what was found so far.</summary>
/// <param name="path">Its path.</param>
/// <param name="tree">The tree.</param>
/// <param name="grammar">The numbers of its grammar.</param>
internal sealed class PythonSource(string path, SyntaxTree tree, PythonGrammar grammar)
{
    /// <summary>The numbers of its grammar.</summary>
    public PythonGrammar Grammar { get; } = grammar;

    /// <summary>The tree.</summary>
    public SyntaxTree Tree { get; } = tree;

    /// <summary>Its whole text.</summary>
    public ReadOnlySpan<byte> Bytes => Tree.Source;

    /// <summary>Whether it stands for its package: what it imports, others take from the package.</summary>
    public bool IsPackage { get; } = Path.GetFileNameWithoutExtension(path) == "__init__";

    /// <summary>Whether it only describes what another file has.</summary>
    public bool IsStub { get; } = path.EndsWith(".pyi", StringComparison.Ordinal);

    /// <summary>What it uses, as far as it was read.</summary>
    public List<RawImport> Imports { get; } = [];

    /// <summary>What it declares, as far as it was read.</summary>
    public DeclarationList Declarations { get; } = new();

    /// <summary>The names in its <c>__all__</c>, each with the place of the first.</summary>
    public Dictionary<string, SyntaxNode> Listed { get; } = new(StringComparer.Ordinal);

    /// <summary>The names it imports under themselves (<c>import a as a</c>), which says that others may take them.</summary>
    public HashSet<string> HandedOn { get; } = new(StringComparer.Ordinal);

    /// <summary>What is declared here and handed to a decorator, which may keep it for others to find.</summary>
    public HashSet<string> TakenUp { get; } = new(StringComparer.Ordinal);

    /// <summary>Other names of <c>import_module</c>, and of <c>__import__</c>, each with whether it is the first.</summary>
    public Dictionary<string, bool> Loaders { get; } = new(StringComparer.Ordinal);

    /// <summary>The kind of a node.</summary>
    public PythonNode Kind(SyntaxNode node) => node.Exists ? Grammar.Kinds.Of(node) : PythonNode.Other;

    /// <summary>Whether a node reads so.</summary>
    public bool Is(SyntaxNode node, ReadOnlySpan<byte> text) => node.Exists && Tree.Is(node, text);

    /// <summary>A name, which may have points and, though nobody writes so, blanks around them.</summary>
    public string Name(SyntaxNode node)
    {
        var name = Tree.Name(node);
        return name.AsSpan().ContainsAny(" \t\\\r\n") ? string.Concat(name.Where(letter => !char.IsWhiteSpace(letter) && letter != '\\')) : name;
    }

    /// <summary>The children of a node that are no signs.</summary>
    public IEnumerable<SyntaxNode> Parts(SyntaxNode node) => Tree.Children(node).Where(child => child.IsNamed);

    /// <summary>The value of a string, or null when only the running program can tell it.</summary>
    public string? Literal(SyntaxNode node)
    {
        // 'a' '.b'
        if (Kind(node) == PythonNode.ConcatenatedString)
            return Parts(node).Where(part => Kind(part) == PythonNode.String).Select(Literal).ToList() is var parts && parts.Contains(null) ? null : string.Concat(parts);

        if (Kind(node) != PythonNode.String)
            return null;

        var text = new StringBuilder();
        foreach (var part in Parts(node))
        {
            switch (Kind(part))
            {
                case PythonNode.Interpolation:
                    return null;
                case PythonNode.StringContent:
                    text.Append(Tree.Name(part));
                    break;
            }
        }

        var value = text.ToString();
        if (IsRaw(Tree.Bytes(node)))
            return value;

        // Letters by the names that Unicode gives them are in no module's.
        return value.Contains("\\N{", StringComparison.Ordinal) ? null : StringEscapes.Decode(value);
    }

    private static bool IsRaw(ReadOnlySpan<byte> literal) => literal[..Math.Max(0, literal.IndexOfAny((byte)'"', (byte)'\''))].IndexOfAny((byte)'r', (byte)'R') >= 0;

    /// <summary>Notes a use.</summary>
    public void Use(SyntaxNode at, string specifier, ImportKind kind, IReadOnlyList<ImportedName> names, bool isComputed = false) =>
        Imports.Add(new RawImport(specifier, kind, at.Line, Tree.Column(at), names) { IsTypeOnly = kind == ImportKind.TypeOnly, IsComputed = isComputed });
}
