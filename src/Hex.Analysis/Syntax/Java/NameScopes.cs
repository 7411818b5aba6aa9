using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.Java;

/// <summary>The names that stand in a file and what of them the file itself declares, while it is read.</summary>
/// <remarks>A type may stand in a body before it is declared there, so what a name means is asked at the end.</remarks>
internal sealed class NameScopes
{
    private readonly List<Scope> _scopes = [new(-1, string.Empty)];
    private readonly List<Pending> _pending = [];
    private readonly HashSet<(string Name, NameRole Role, int Scope)> _seen = [];

    /// <summary>The innermost scope at the place that is read.</summary>
    public int Current { get; set; }

    /// <summary>Goes into a scope within the current one.</summary>
    /// <param name="heir">The type whose body it is, if that extends something.</param>
    public void Enter(string? heir = null)
    {
        _scopes.Add(new Scope(Current, heir ?? _scopes[Current].Heir));
        Current = _scopes.Count - 1;
    }

    /// <summary>Notes that a type is declared in the current scope.</summary>
    public void DeclareType(string name) => _scopes[Current].Types.Add(name);

    /// <summary>Notes that a type parameter is declared in the current scope.</summary>
    public void DeclareParameter(string name) => _scopes[Current].Parameters.Add(name);

    /// <summary>Notes that a name stands in the current scope.</summary>
    public void Use(string name, NameRole role, SyntaxNode at)
    {
        if (_seen.Add((name, role, Current)))
            _pending.Add(new Pending(name, role, Current, at));
    }

    /// <summary>The names that mean something outside of the file, or may do.</summary>
    public IReadOnlyList<NameUse> Finish(SyntaxTree tree)
    {
        var uses = new NameUses(tree);
        foreach (var (name, role, scope, at) in _pending)
        {
            if (!IsOwn(name, scope))
                uses.Add(name, role, at, _scopes[scope].Heir);
        }

        return uses.All;
    }

    // A member of a type declared here may come from one it extends.
    private bool IsOwn(string name, int scope)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var head = dot < 0 ? name : name[..dot];
        for (; scope >= 0; scope = _scopes[scope].Parent)
        {
            if (_scopes[scope].Parameters.Contains(head))
                return true;

            if (_scopes[scope].Types.Contains(head))
                return dot < 0;
        }

        return false;
    }

    private sealed class Scope(int parent, string heir)
    {
        public int Parent { get; } = parent;

        public string Heir { get; } = heir;

        public List<string> Types { get; } = [];

        public List<string> Parameters { get; } = [];
    }

    private readonly record struct Pending(string Name, NameRole Role, int Scope, SyntaxNode At);
}
