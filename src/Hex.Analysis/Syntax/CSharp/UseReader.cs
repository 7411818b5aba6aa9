using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.CSharp;

/// <summary>Reads the names in the code that may be types or extension methods of other files.</summary>
/// <param name="source">The file.</param>
/// <param name="above">The nodes around the one that is read.</param>
/// <param name="uses">Where they are collected.</param>
internal sealed class UseReader(CSharpSource source, Ancestors above, NameUses uses)
{
    // Names that stand for a value or a type parameter somewhere in the file, and so for no type of another one.
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _typeParameters = new(StringComparer.Ordinal);

    /// <summary>All uses, once the whole file is read.</summary>
    public IReadOnlyList<NameUse> Finish() => [.. uses.All.Where(use => use.Role switch
    {
        NameRole.Value => !_values.Contains(RootOf(use.Name)),
        NameRole.Type => !_typeParameters.Contains(use.Name),
        _ => true,
    })];

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
                _typeParameters.Add(source.Text(node));
                break;
            case CSharpNode.VariableDeclarator or CSharpNode.PropertyDeclaration or CSharpNode.EventDeclaration when field == source.Grammar.Name:
                ReadValueName(node);
                break;
            case CSharpNode.Parameter or CSharpNode.ParameterList or CSharpNode.CatchDeclaration or CSharpNode.DeclarationPattern or CSharpNode.RecursivePattern or CSharpNode.DeclarationExpression
                or CSharpNode.FromClause or CSharpNode.JoinClause when field == source.Grammar.Name:
                ReadValueName(node);
                break;
            case CSharpNode.ForeachStatement when field == source.Grammar.Left:
                ReadValueName(node);
                break;
            default:
                ReadName(node, CSharpNode.Identifier, field);
                break;
        }
    }

    /// <summary>Reads the name of a parameter or a variable.</summary>
    public void ReadValueName(SyntaxNode node) => _values.Add(source.Text(node));

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
                uses.Add(source.NameOf(node), NameRole.Attribute, node);
                return;
            case CSharpNode.TypeArgumentList or CSharpNode.BaseList or CSharpNode.ExplicitInterfaceSpecifier:
                AddType(node);
                return;
            case CSharpNode.AsExpression or CSharpNode.IsExpression when field == source.Grammar.Right:
                AddType(node);
                return;
            case CSharpNode.ConstantPattern or CSharpNode.SwitchSection or CSharpNode.SwitchExpressionArm:
                AddValue(node);
                return;
            case CSharpNode.MemberAccessExpression when field == source.Grammar.Expression:
                ReadRoot(node, kind);
                return;
            case CSharpNode.MemberAccessExpression or CSharpNode.MemberBindingExpression when field == source.Grammar.Name:
                ReadMember(node, kind);
                return;
            case CSharpNode.BinaryExpression when field == source.Grammar.Left && BeginsPattern():
                AddValue(node);
                return;
            case CSharpNode.Argument when IsInNameOf():
                AddValue(node);
                return;
            case CSharpNode.InvocationExpression when field == source.Grammar.Function && above.Kind(2) is CSharpNode.SwitchSection or CSharpNode.SwitchExpressionArm or CSharpNode.ConstantPattern:
                AddType(node);
                return;
        }

        // Whatever stands in a field of this name is a type.
        if (field != 0 && (field == source.Grammar.Type || field == source.Grammar.Returns))
            AddType(node);
    }

    private static string RootOf(string name) => name.IndexOf('.', StringComparison.Ordinal) is > 0 and var point ? name[..point] : name;

    private void AddType(SyntaxNode node) => uses.Add(source.NameOf(node), NameRole.Type, node);

    private void AddValue(SyntaxNode node) => uses.Add(source.NameOf(node), NameRole.Value, node);

    // The chain of names it begins: a type may stand at any place in it.
    private void ReadRoot(SyntaxNode node, CSharpNode kind)
    {
        if (kind != CSharpNode.Identifier)
        {
            AddType(node);
            return;
        }

        var up = 1;
        while (above.Kind(up + 1) == CSharpNode.MemberAccessExpression && above.Field(up) == source.Grammar.Expression)
            up++;

        uses.Add(source.NameOf(above.Node(up)), NameRole.Value, node);
    }

    // Whose member it is, if that is a single name: a type has members of its own.
    private void ReadMember(SyntaxNode node, CSharpNode kind)
    {
        var isAccess = above.Kind(1) == CSharpNode.MemberAccessExpression;
        var up = isAccess ? 2 : 3;
        if (above.Kind(up) != CSharpNode.InvocationExpression || above.Field(up - 1) != source.Grammar.Function)
            return;

        var receiver = isAccess ? above.Node(1).ChildByField(source.Grammar.Expression) : default;
        if (source.Kind(receiver) is CSharpNode.PredefinedType or CSharpNode.GenericName)
            return;

        var name = source.Text(kind == CSharpNode.GenericName ? source.Child(node, CSharpNode.Identifier) : node);
        var isNamed = source.Kind(receiver) == CSharpNode.Identifier && char.IsUpper(source.Text(receiver)[0]);
        uses.Add(isNamed ? $"{source.Text(receiver)}.{name}" : name, NameRole.Member, node, arguments: source.CountOfArguments(above.Node(up).ChildByField(source.Grammar.Arguments)));
    }

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
