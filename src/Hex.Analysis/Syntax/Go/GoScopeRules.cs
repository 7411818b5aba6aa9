namespace Hex.Analysis.Syntax.Go;

/// <summary>Where the scopes of Go begin and end.</summary>
internal static class GoScopeRules
{
    /// <summary>Whether what is declared in a node holds up to its end.</summary>
    public static bool OpensScope(GoNode kind) => kind is GoNode.FunctionDeclaration or GoNode.MethodDeclaration or GoNode.FuncLiteral or GoNode.FunctionType or GoNode.MethodElem
        or GoNode.Block or GoNode.IfStatement or GoNode.ForStatement or GoNode.ExpressionSwitchStatement or GoNode.TypeSwitchStatement
        or GoNode.ExpressionCase or GoNode.TypeCase or GoNode.CommunicationCase or GoNode.DefaultCase or GoNode.TypeSpec or GoNode.TypeAlias;

    /// <summary>Whether a node has names that hold only from a later place on.</summary>
    public static bool Declares(GoNode kind) => BindsAtEnd(kind) || kind is GoNode.FunctionDeclaration or GoNode.MethodDeclaration or GoNode.FuncLiteral or GoNode.FunctionType
        or GoNode.MethodElem or GoNode.TypeSwitchStatement;

    /// <summary>Whether that place is its end.</summary>
    public static bool BindsAtEnd(GoNode kind) =>
        kind is GoNode.ShortVarDeclaration or GoNode.RangeClause or GoNode.ReceiveStatement or GoNode.VarSpec or GoNode.ConstSpec;
}
