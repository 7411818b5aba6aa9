using Hex.Analysis.Native;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.Python;

/// <summary>Reads what a module declares.</summary>
/// <param name="source">The file.</param>
internal sealed class PythonDeclarationReader(PythonSource source)
{
    // They give back what they are given, to be used by its name.
    private static readonly HashSet<string> PlainDecorators = new(StringComparer.Ordinal)
    {
        "asynccontextmanager", "cache", "contextmanager", "dataclass", "define", "deprecated", "final", "frozen", "lru_cache", "overload", "runtime_checkable", "singledispatch", "total_ordering", "unique", "wraps",
    };

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly PythonListReader _list = new(source);

    /// <summary>Reads a statement of the module, if it declares something.</summary>
    public void Read(SyntaxNode statement, PythonNode kind, bool isMarked)
    {
        switch (kind)
        {
            case PythonNode.DecoratedDefinition:
                var definition = statement.ChildByField(source.Grammar.Definition);
                Read(definition, source.Kind(definition), isMarked);
                if (IsTakenUp(statement))
                    source.TakenUp.Add(source.Tree.Name(definition.ChildByField(source.Grammar.Name)));

                break;
            case PythonNode.FunctionDefinition:
                Declare(statement.ChildByField(source.Grammar.Name), DeclarationKind.Function, isMarked);
                break;
            case PythonNode.ClassDefinition:
                ReadClass(statement, isMarked);
                break;
            case PythonNode.TypeAliasStatement:
                ReadAlias(statement.ChildByField(source.Grammar.Left), isMarked);
                break;
            case PythonNode.ExpressionStatement:
                ReadExpression(statement.Child(0), isMarked);
                break;
        }
    }

    /// <summary>Offers what <c>__all__</c> names, though it begins with an underscore.</summary>
    public void Finish()
    {
        foreach (var name in source.Listed.Keys)
            source.Declarations.Export(name, name, isMarkedPublic: false);
    }

    // Of @a.b(c), the decorator is b.
    private bool IsTakenUp(SyntaxNode decorated)
    {
        foreach (var decorator in source.Parts(decorated).Where(part => source.Kind(part) == PythonNode.Decorator))
        {
            var name = source.Parts(decorator).FirstOrDefault();
            name = source.Kind(name) == PythonNode.Call ? name.ChildByField(source.Grammar.Function) : name;
            name = source.Kind(name) == PythonNode.Attribute ? name.ChildByField(source.Grammar.Attribute) : name;
            if (name.Exists && !PlainDecorators.Contains(source.Tree.Name(name)))
                return true;
        }

        return false;
    }

    private void ReadClass(SyntaxNode statement, bool isMarked)
    {
        var bases = PythonBases.Of(source, statement.ChildByField(source.Grammar.Superclasses), out var kind);
        Declare(statement.ChildByField(source.Grammar.Name), kind, isMarked, bases);
    }

    // type A[T] = …
    private void ReadAlias(SyntaxNode left, bool isMarked)
    {
        var name = left;
        while (source.Kind(name) is PythonNode.Type or PythonNode.GenericType or PythonNode.Subscript)
        {
            name = name.Child(0);
        }

        Declare(name, DeclarationKind.Type, isMarked);
    }

    private void ReadExpression(SyntaxNode expression, bool isMarked)
    {
        var kind = source.Kind(expression);
        if (kind == PythonNode.Call)
            _list.ReadCall(expression);
        else if (kind == PythonNode.AugmentedAssignment && source.Is(expression.ChildByField(source.Grammar.Left), "__all__"u8))
            _list.Add(expression.ChildByField(source.Grammar.Right));

        // a = b = c
        for (; source.Kind(expression) == PythonNode.Assignment; expression = expression.ChildByField(source.Grammar.Right))
        {
            var left = expression.ChildByField(source.Grammar.Left);
            if (source.Is(left, "__all__"u8))
                _list.Add(expression.ChildByField(source.Grammar.Right));
            else
                ReadTargets(left, KindOf(expression), isMarked);
        }
    }

    private DeclarationKind KindOf(SyntaxNode assignment)
    {
        var value = assignment.ChildByField(source.Grammar.Right);
        var type = assignment.ChildByField(source.Grammar.Type);
        if (type.Exists && source.Tree.Bytes(type).EndsWith("TypeAlias"u8))
            return DeclarationKind.Type;

        return source.Kind(value) switch
        {
            PythonNode.Lambda => DeclarationKind.Function,
            PythonNode.Call when source.Tree.Bytes(value.ChildByField(source.Grammar.Function)).EndsWith("NewType"u8) => DeclarationKind.Type,
            _ => DeclarationKind.Value,
        };
    }

    // a, (b, *c) = …
    private void ReadTargets(SyntaxNode left, DeclarationKind kind, bool isMarked)
    {
        var open = new Stack<SyntaxNode>();
        open.Push(left);
        while (open.TryPop(out var target))
        {
            switch (source.Kind(target))
            {
                case PythonNode.Identifier:
                    Declare(target, kind, isMarked);
                    break;
                case PythonNode.PatternList or PythonNode.TuplePattern or PythonNode.ListPattern or PythonNode.ListSplatPattern:
                    foreach (var part in source.Parts(target).Reverse())
                        open.Push(part);
                    break;
            }
        }
    }

    // What is declared again, in another branch or as an overload, is the same.
    private void Declare(SyntaxNode at, DeclarationKind kind, bool isMarked, IReadOnlyList<string>? bases = null)
    {
        if (source.Kind(at) != PythonNode.Identifier || source.Tree.Name(at) is not { Length: > 0 } name || !_seen.Add(name))
            return;

        source.Declarations.Add(new Declaration(name, kind, at.Line, source.Tree.Column(at), name[0] != '_') { Bases = bases ?? [], IsMarkedPublic = isMarked });
    }
}
