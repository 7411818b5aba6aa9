using Hex.Analysis.Native;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.TypeScript;

/// <summary>Reads what statements declare.</summary>
/// <param name="source">The file.</param>
internal sealed class DeclarationReader(TypeScriptSource source)
{
    // Nobody names what lies deeper, and each namespace is a step on the stack.
    private const int MostDepth = 100;

    /// <summary>Reads a statement that may declare something.</summary>
    public void Read(SyntaxNode statement, DeclarationContext context)
    {
        switch (source.Kind(statement))
        {
            case TypeScriptNode.FunctionDeclaration or TypeScriptNode.GeneratorFunctionDeclaration or TypeScriptNode.FunctionSignature:
                Add(statement, DeclarationKind.Function, context);
                break;
            case TypeScriptNode.ClassDeclaration or TypeScriptNode.AbstractClassDeclaration:
                Add(statement, DeclarationKind.Class, context);
                break;
            case TypeScriptNode.InterfaceDeclaration:
                Add(statement, DeclarationKind.Interface, context);
                break;
            case TypeScriptNode.TypeAliasDeclaration:
                Add(statement, DeclarationKind.Type, context);
                break;
            case TypeScriptNode.EnumDeclaration:
                Add(statement, DeclarationKind.Enum, context);
                break;
            case TypeScriptNode.LexicalDeclaration or TypeScriptNode.VariableDeclaration:
                ReadVariables(statement, context);
                break;
            case TypeScriptNode.ImportAlias:
                ReadPattern(source.Child(statement, TypeScriptNode.Identifier), DeclarationKind.Value, context);
                break;
            case TypeScriptNode.InternalModule or TypeScriptNode.Module:
                ReadModule(statement, context);
                break;
            case TypeScriptNode.ExpressionStatement when source.Child(statement, TypeScriptNode.InternalModule) is { Exists: true } module:
                ReadModule(module, context);
                break;
            case TypeScriptNode.AmbientDeclaration:
                foreach (var part in source.Children(statement).Where(part => source.Kind(part) != TypeScriptNode.StatementBlock))
                    Read(part, context with { IsAmbient = true });

                break;
        }
    }

    /// <summary>What kind of thing a value is.</summary>
    public DeclarationKind KindOf(SyntaxNode value) => source.Kind(value) switch
    {
        TypeScriptNode.ArrowFunction or TypeScriptNode.FunctionExpression or TypeScriptNode.GeneratorFunction => DeclarationKind.Function,
        TypeScriptNode.Class => DeclarationKind.Class,
        _ => DeclarationKind.Value,
    };

    private void Add(SyntaxNode statement, DeclarationKind kind, DeclarationContext context)
    {
        var name = statement.ChildByField(source.Grammar.Name);
        if (!name.Exists)
            return;

        AddNamed(name, kind, context, kind is DeclarationKind.Class or DeclarationKind.Interface ? Bases(statement) : []);
    }

    private void AddNamed(SyntaxNode name, DeclarationKind kind, DeclarationContext context, IReadOnlyList<string> bases) =>
        source.Declarations.Add(source.Declare(name, context.Prefix + source.Name(name), kind, context.IsExported) with
        {
            ExportName = context.ExportName,
            IsMarkedPublic = context.IsMarkedPublic,
            Bases = bases,
        });

    private List<string> Bases(SyntaxNode type)
    {
        var bases = new List<string>();
        foreach (var clause in source.Children(type))
        {
            if (source.Kind(clause) == TypeScriptNode.ExtendsTypeClause)
                AddTypes(clause, bases);
            else if (source.Kind(clause) == TypeScriptNode.ClassHeritage)
                AddHeritage(clause, bases);
        }

        return bases;
    }

    private void AddHeritage(SyntaxNode heritage, List<string> bases)
    {
        foreach (var part in source.Children(heritage))
        {
            if (source.Kind(part) == TypeScriptNode.ExtendsClause)
                AddExpression(part.ChildByField(source.Grammar.Value), bases);
            else if (source.Kind(part) == TypeScriptNode.ImplementsClause)
                AddTypes(part, bases);
            else
                AddExpression(part, bases);
        }
    }

    // What a class is made from may be a call: that has no name.
    private void AddExpression(SyntaxNode value, List<string> bases)
    {
        if (source.Kind(value) is TypeScriptNode.Identifier or TypeScriptNode.MemberExpression)
            bases.Add(source.Text(value));
    }

    private void AddTypes(SyntaxNode clause, List<string> bases)
    {
        foreach (var type in source.Children(clause))
        {
            var name = source.Kind(type) == TypeScriptNode.GenericType ? type.ChildByField(source.Grammar.Name) : type;
            if (source.Kind(name) is TypeScriptNode.TypeIdentifier or TypeScriptNode.NestedTypeIdentifier)
                bases.Add(source.Text(name));
        }
    }

    private void ReadVariables(SyntaxNode statement, DeclarationContext context)
    {
        foreach (var declarator in source.Children(statement).Where(child => source.Kind(child) == TypeScriptNode.VariableDeclarator))
            ReadPattern(declarator.ChildByField(source.Grammar.Name), KindOf(declarator.ChildByField(source.Grammar.Value)), context);
    }

    private void ReadPattern(SyntaxNode whole, DeclarationKind kind, DeclarationContext context)
    {
        // Patterns within patterns may be nested as deep as somebody likes.
        var open = new Stack<(SyntaxNode Pattern, DeclarationKind Kind)>([(whole, kind)]);
        while (open.TryPop(out var next))
        {
            switch (source.Kind(next.Pattern))
            {
                case TypeScriptNode.Identifier or TypeScriptNode.ShorthandPropertyIdentifierPattern:
                    AddNamed(next.Pattern, next.Kind, context, []);
                    break;
                case TypeScriptNode.PairPattern:
                    open.Push((next.Pattern.ChildByField(source.Grammar.Value), DeclarationKind.Value));
                    break;
                case TypeScriptNode.AssignmentPattern or TypeScriptNode.ObjectAssignmentPattern:
                    open.Push((next.Pattern.ChildByField(source.Grammar.Left), DeclarationKind.Value));
                    break;
                case TypeScriptNode.ObjectPattern or TypeScriptNode.ArrayPattern or TypeScriptNode.RestPattern:
                    foreach (var part in source.Children(next.Pattern).AsEnumerable().Reverse())
                        open.Push((part, DeclarationKind.Value));

                    break;
            }
        }
    }

    private void ReadModule(SyntaxNode module, DeclarationContext context)
    {
        var name = module.ChildByField(source.Grammar.Name);
        if (!name.Exists)
            return;

        // What stands in "declare module 'x'" belongs to x, not to this file.
        var isForeign = source.Kind(name) == TypeScriptNode.String;
        AddNamed(name, DeclarationKind.Module, isForeign ? context with { IsExported = false } : context, []);
        if (isForeign || context.Depth == MostDepth)
            return;

        var inside = context with { Depth = context.Depth + 1, Prefix = $"{context.Prefix}{source.Text(name)}.", ExportName = null };
        foreach (var member in source.Children(module.ChildByField(source.Grammar.Body)))
        {
            var declared = source.Kind(member) == TypeScriptNode.ExportStatement ? member.ChildByField(source.Grammar.Declaration) : default;
            if (declared.Exists)
                Read(declared, inside);
            else
                Read(member, inside with { IsExported = context.IsExported && context.IsAmbient });
        }
    }
}
