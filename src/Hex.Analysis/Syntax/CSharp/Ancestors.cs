using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.CSharp;

/// <summary>The nodes around the one a walk stands on, without asking the tree for them again.</summary>
internal sealed class Ancestors
{
    private readonly List<(SyntaxNode Node, CSharpNode Kind, ushort Field)> _nodes = [];

    // The places of those among them that are scopes.
    private readonly List<int> _scopes = [];

    /// <summary>How many there are.</summary>
    public int Depth => _nodes.Count;

    /// <summary>Goes into a node.</summary>
    public void Push(SyntaxNode node, CSharpNode kind, ushort field)
    {
        if (IsScope(kind))
            _scopes.Add(_nodes.Count);

        _nodes.Add((node, kind, field));
    }

    /// <summary>Leaves the innermost one.</summary>
    public (SyntaxNode Node, CSharpNode Kind, ushort Field) Pop()
    {
        var last = _nodes[^1];
        _nodes.RemoveAt(_nodes.Count - 1);
        if (_scopes[^1] == _nodes.Count)
            _scopes.RemoveAt(_scopes.Count - 1);

        return last;
    }

    /// <summary>The kind of one: 1 is the parent.</summary>
    public CSharpNode Kind(int up) => up <= _nodes.Count ? _nodes[^up].Kind : CSharpNode.Other;

    /// <summary>One of them: 1 is the parent.</summary>
    public SyntaxNode Node(int up) => _nodes[^up].Node;

    /// <summary>The field one has in its own parent.</summary>
    public ushort Field(int up) => up <= _nodes.Count ? _nodes[^up].Field : (ushort)0;

    /// <summary>One of those in which names are declared: 1 is the innermost. The outermost is the file.</summary>
    public SyntaxNode Scope(int up) => _nodes[_scopes[^Math.Min(up, _scopes.Count)]].Node;

    private static bool IsScope(CSharpNode kind) => kind is CSharpNode.CompilationUnit
        or CSharpNode.ClassDeclaration or CSharpNode.RecordDeclaration or CSharpNode.StructDeclaration or CSharpNode.InterfaceDeclaration or CSharpNode.EnumDeclaration or CSharpNode.DelegateDeclaration
        or CSharpNode.FieldDeclaration or CSharpNode.EventFieldDeclaration or CSharpNode.EventDeclaration or CSharpNode.PropertyDeclaration or CSharpNode.IndexerDeclaration or CSharpNode.AccessorDeclaration
        or CSharpNode.MethodDeclaration or CSharpNode.ConstructorDeclaration or CSharpNode.OperatorDeclaration or CSharpNode.ConversionOperatorDeclaration
        or CSharpNode.LocalFunctionStatement or CSharpNode.LambdaExpression or CSharpNode.AnonymousMethodExpression
        or CSharpNode.Block or CSharpNode.CatchClause or CSharpNode.DoStatement or CSharpNode.FixedStatement or CSharpNode.ForStatement or CSharpNode.ForeachStatement or CSharpNode.QueryExpression
        or CSharpNode.SwitchBody or CSharpNode.SwitchExpressionArm or CSharpNode.SwitchSection or CSharpNode.UsingStatement or CSharpNode.WhileStatement;
}
