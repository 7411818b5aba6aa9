using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax;

/// <summary>The names that stand in a file, while it is read: each counts once in each role and scope and with each number of arguments, where it stands first.</summary>
/// <param name="tree">The tree of the file.</param>
internal sealed class NameUses(SyntaxTree tree)
{
    private readonly HashSet<(string Name, NameRole Role, string Scope, int Arguments)> _seen = [];
    private readonly List<NameUse> _all = [];

    /// <summary>All of them, in the order they stand in the file.</summary>
    public IReadOnlyList<NameUse> All => _all;

    /// <summary>Adds the text of a node.</summary>
    public void Add(SyntaxNode node, NameRole role) => Add(tree.Name(node), role, node);

    /// <summary>Adds a name that is put together from several nodes.</summary>
    /// <param name="name">The name.</param>
    /// <param name="role">Where it stands.</param>
    /// <param name="at">The first of the nodes.</param>
    /// <param name="scope">The type it stands in, where that counts.</param>
    /// <param name="arguments">How many arguments it is called with.</param>
    public void Add(string name, NameRole role, SyntaxNode at, string scope = "", int arguments = 0)
    {
        if (_seen.Add((name, role, scope, arguments)))
            _all.Add(new NameUse(name, role, at.Line, tree.Column(at)) { Scope = scope, Arguments = arguments });
    }
}
