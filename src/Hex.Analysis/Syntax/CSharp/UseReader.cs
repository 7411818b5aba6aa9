using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.CSharp;

/// <summary>Reads the names in the code that may be types or extension methods of other files.</summary>
/// <param name="source">The file.</param>
/// <param name="above">The nodes around the one that is read.</param>
internal sealed class UseReader(CSharpSource source, Ancestors above)
{
    private readonly NameHiding _hiding = new(source, above);
    private readonly List<FoundName> _found = [];

    /// <summary>All uses, once the whole file is read.</summary>
    /// <param name="uses">Where they are collected.</param>
    public IReadOnlyList<NameUse> Finish(NameUses uses)
    {
        foreach (var found in _found)
        {
            if (!found.IsHidden)
                uses.Add(found.Name, found.Role, found.Node, arguments: found.Arguments);
            else if (found.Role == NameRole.Member)
                uses.Add(found.Rest, found.Role, found.Node, arguments: found.Arguments);
        }

        return uses.All;
    }

    /// <summary>Reads a word.</summary>
    /// <param name="node">The word.</param>
    /// <param name="field">What it is in its parent.</param>
    public void ReadIdentifier(SyntaxNode node, ushort field)
    {
        switch (above.Kind(1))
        {
            // These were read as a whole.
            case CSharpNode.GenericName or CSharpNode.QualifiedName or CSharpNode.AliasQualifiedName or CSharpNode.UsingDirective:
                break;
            case CSharpNode.TypeParameter:
                _hiding.AddTypeParameter(node);
                break;
            case CSharpNode.VariableDeclarator when field == source.Grammar.Name:
                _hiding.AddDeclarator(node);
                break;
            case CSharpNode.PropertyDeclaration or CSharpNode.EventDeclaration when field == source.Grammar.Name:
                _hiding.AddMember(node);
                break;
            case CSharpNode.Parameter or CSharpNode.ParameterList or CSharpNode.CatchDeclaration or CSharpNode.DeclarationPattern or CSharpNode.RecursivePattern or CSharpNode.DeclarationExpression
                or CSharpNode.TuplePattern or CSharpNode.ParenthesizedVariableDesignation when field == source.Grammar.Name:
                _hiding.AddVariable(node);
                break;
            case CSharpNode.ForeachStatement when field == source.Grammar.Left:
                _hiding.AddVariable(node);
                break;

            // The words in a query that are no types are values, whichever of them it declares.
            case CSharpNode.FromClause or CSharpNode.JoinClause or CSharpNode.JoinIntoClause or CSharpNode.LetClause or CSharpNode.QueryExpression when field != source.Grammar.Type:
                _hiding.AddVariable(node);
                break;
            default:
                ReadName(node, CSharpNode.Identifier, field);
                break;
        }
    }

    /// <summary>Reads the one parameter of a lambda without brackets.</summary>
    public void ReadImplicitParameter(SyntaxNode node) => _hiding.AddVariable(node);

    /// <summary>Reads what calls a method without its name.</summary>
    /// <param name="node">What does so.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="field">What it is in its parent.</param>
    public void ReadImpliedCall(SyntaxNode node, CSharpNode kind, ushort field)
    {
        switch (kind)
        {
            case CSharpNode.AwaitExpression:
                AddImplied("GetAwaiter", node, arguments: 0);
                break;
            case CSharpNode.ForeachStatement:
                AddImplied(source.Is(node.Child(0), "await"u8) ? "GetAsyncEnumerator" : "GetEnumerator", node, arguments: 0);
                break;
            case CSharpNode.TuplePattern or CSharpNode.ParenthesizedVariableDesignation:
            case CSharpNode.TupleExpression when field == source.Grammar.Left && above.Kind(1) == CSharpNode.AssignmentExpression:
                AddImplied("Deconstruct", node, source.CountOf(node));
                break;
        }
    }

    /// <summary>Reads a name of one part or several.</summary>
    /// <param name="node">The name.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="field">What it is in its parent.</param>
    public void ReadName(SyntaxNode node, CSharpNode kind, ushort field)
    {
        var parent = above.Kind(1);
        switch (parent)
        {
            case CSharpNode.QualifiedName or CSharpNode.AliasQualifiedName or CSharpNode.UsingDirective or CSharpNode.NamespaceDeclaration or CSharpNode.FileScopedNamespaceDeclaration:
                return;
            case CSharpNode.Attribute when field == source.Grammar.Name:
                _found.Add(new FoundName(source.NameOf(node), NameRole.Attribute, node, HiddenBy: null));
                return;
            case CSharpNode.TypeArgumentList or CSharpNode.BaseList or CSharpNode.ExplicitInterfaceSpecifier:
                AddType(node);
                return;
            case CSharpNode.AsExpression or CSharpNode.IsExpression when field == source.Grammar.Right:
                AddType(node);
                return;
            case CSharpNode.ConstantPattern or CSharpNode.SwitchSection or CSharpNode.SwitchExpressionArm when IsPattern(1, node):
                AddPattern(node);
                return;
            case CSharpNode.MemberAccessExpression when field == source.Grammar.Expression:
                ReadRoot(node, kind);
                return;
            case CSharpNode.MemberAccessExpression or CSharpNode.MemberBindingExpression when field == source.Grammar.Name:
                ReadMember(node, kind);
                return;
            case CSharpNode.BinaryExpression when field == source.Grammar.Left && BeginsPattern():
                AddPattern(node);
                return;
            case CSharpNode.Argument when IsInNameOf():
                AddValue(node);
                return;
            case CSharpNode.InvocationExpression when field == source.Grammar.Function && IsPattern(2, node):
                AddType(node);
                return;
        }

        // Whatever stands in a field of this name is a type.
        if (field != 0 && (field == source.Grammar.Type || field == source.Grammar.Returns))
            AddType(node);
    }

    private void AddType(SyntaxNode node) => _found.Add(new FoundName(source.NameOf(node), NameRole.Type, node, _hiding.TypeParameters));

    private void AddValue(SyntaxNode node) => _found.Add(new FoundName(source.NameOf(node), NameRole.Value, node, _hiding.Values));

    private void AddPattern(SyntaxNode node) => _found.Add(new FoundName(source.NameOf(node), NameRole.Value, node, _hiding.Constants));

    // The chain of names it begins: a type may stand at any place in it.
    private void ReadRoot(SyntaxNode node, CSharpNode kind)
    {
        if (kind == CSharpNode.GenericName)
        {
            AddType(node);
            return;
        }

        var up = 1;
        while (above.Kind(up + 1) == CSharpNode.MemberAccessExpression && above.Field(up) == source.Grammar.Expression)
            up++;

        _found.Add(new FoundName(source.NameOf(above.Node(up)), NameRole.Value, node, IsPattern(up + 1, node) ? _hiding.Constants : _hiding.Values));
    }

    // Whose member it is, if that is a single name: a type has members of its own.
    private void ReadMember(SyntaxNode node, CSharpNode kind)
    {
        var isAccess = above.Kind(1) == CSharpNode.MemberAccessExpression;
        var up = isAccess ? 2 : 3;
        var isCalled = above.Kind(up) == CSharpNode.InvocationExpression && above.Field(up - 1) == source.Grammar.Function;
        if (!isCalled && !(isAccess && IsWhereMethodsStand()))
            return;

        var receiver = isAccess ? above.Node(1).ChildByField(source.Grammar.Expression) : default;
        if (source.Kind(receiver) is CSharpNode.PredefinedType or CSharpNode.GenericName)
            return;

        var name = source.NameOf(kind == CSharpNode.GenericName ? source.Child(node, CSharpNode.Identifier) : node);
        var isNamed = source.Kind(receiver) == CSharpNode.Identifier && char.IsUpper(source.NameOf(receiver)[0]);
        var arguments = isCalled ? source.CountOfArguments(above.Node(up).ChildByField(source.Grammar.Arguments)) : NameUse.NotCalled;
        _found.Add(new FoundName(isNamed ? $"{source.NameOf(receiver)}.{name}" : name, NameRole.Member, node, isNamed ? _hiding.Values : null, arguments));
    }

    // A method that is handed on by its name.
    private bool IsWhereMethodsStand() => above.Kind(2) is CSharpNode.Argument or CSharpNode.ArrowExpressionClause or CSharpNode.ReturnStatement or CSharpNode.VariableDeclarator
        || (above.Kind(2) == CSharpNode.AssignmentExpression && above.Field(1) == source.Grammar.Right);

    private void AddImplied(string name, SyntaxNode node, int arguments) => _found.Add(new FoundName(name, NameRole.Member, node, HiddenBy: null, arguments));

    // A pattern of its own, or the first thing in what has one: what an arm leads to is none.
    private bool IsPattern(int up, SyntaxNode first) => above.Kind(up) is CSharpNode.ConstantPattern or CSharpNode.SwitchSection || (above.Kind(up) == CSharpNode.SwitchExpressionArm && above.Node(up).Start == first.Start);

    // "x is Order || y" is read as a pattern of all that follows.
    private bool BeginsPattern()
    {
        var up = 1;
        while (above.Kind(up) == CSharpNode.BinaryExpression && above.Field(up) == source.Grammar.Left)
            up++;

        return above.Kind(up + 1) == CSharpNode.ConstantPattern;
    }

    private bool IsInNameOf() => above.Kind(3) == CSharpNode.InvocationExpression && source.Is(above.Node(3).ChildByField(source.Grammar.Function), "nameof"u8);
}
