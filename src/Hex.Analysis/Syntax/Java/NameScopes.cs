using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.Java;

/// <summary>The names that stand in a file and what of them the file itself declares, while it is read.</summary>
/// <remarks>A type may stand in a body before it is declared there, so what a name means is asked at the end.</remarks>
internal sealed class NameScopes
{
    // A scope comes before those within it.
    private readonly List<Scope> _scopes = [new(0, string.Empty)];
    private readonly Dictionary<string, List<Own>> _own = new(StringComparer.Ordinal);
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
    public void DeclareType(string name) => Declare(name, isParameter: false);

    /// <summary>Notes that a type parameter is declared in the current scope.</summary>
    public void DeclareParameter(string name) => Declare(name, isParameter: true);

    /// <summary>Notes that a name stands in the current scope.</summary>
    public void Use(string name, NameRole role, SyntaxNode at)
    {
        if (_seen.Add((name, role, Current)))
            _pending.Add(new Pending(name, role, Current, at));
    }

    /// <summary>The names that mean something outside of the file, or may do.</summary>
    public IReadOnlyList<NameUse> Finish(SyntaxTree tree)
    {
        for (var index = _scopes.Count - 1; index > 0; index--)
        {
            var around = _scopes[_scopes[index].Parent];
            around.Last = Math.Max(around.Last, Math.Max(index, _scopes[index].Last));
        }

        var uses = new NameUses(tree);
        foreach (var (name, role, scope, at) in _pending)
        {
            if (!IsOwn(name, scope))
                uses.Add(name, role, at, _scopes[scope].Heir);
        }

        return uses.All;
    }

    private void Declare(string name, bool isParameter)
    {
        if (!_own.TryGetValue(name, out var same))
            _own[name] = same = [];

        same.Add(new Own(Current, isParameter));
    }

    // Of what is declared around it the innermost is meant. A member of a type declared here may come from one it extends.
    private bool IsOwn(string name, int scope)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (!_own.TryGetValue(dot < 0 ? name : name[..dot], out var same))
            return false;

        var meant = new Own(-1, IsParameter: false);
        foreach (var own in same)
        {
            if (own.Scope > meant.Scope && (own.Scope == scope || (own.Scope < scope && scope <= _scopes[own.Scope].Last)))
                meant = own;
        }

        return meant.Scope >= 0 && (meant.IsParameter || dot < 0);
    }

    private sealed class Scope(int parent, string heir)
    {
        public int Parent { get; } = parent;

        public string Heir { get; } = heir;

        // The last scope within it.
        public int Last { get; set; }
    }

    private readonly record struct Own(int Scope, bool IsParameter);

    private readonly record struct Pending(string Name, NameRole Role, int Scope, SyntaxNode At);
}
