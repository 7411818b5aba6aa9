using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.CSharp;

/// <summary>Reads a file of C# in one walk.</summary>
internal sealed class CSharpReader
{
    private readonly CSharpSource _source;
    private readonly SyntaxCursor _cursor;
    private readonly Ancestors _above = new();
    private readonly UsingReader _usings;
    private readonly TypeReader _types;
    private readonly UseReader _uses;

    // What the node that is gone into is in its parent.
    private ushort _field;

    private CSharpReader(SyntaxTree tree, CSharpGrammar grammar, SyntaxCursor cursor)
    {
        (_source, _cursor) = (new CSharpSource(tree, grammar), cursor);
        _usings = new UsingReader(_source);
        _types = new TypeReader(_source);
        _uses = new UseReader(_source, _above);
    }

    /// <summary>Reads a file.</summary>
    public static FileSyntax Read(SyntaxTree tree, CSharpGrammar grammar, SyntaxCursor cursor)
    {
        var reader = new CSharpReader(tree, grammar, cursor);
        reader.Walk(tree.Root);
        return new FileSyntax
        {
            Declarations = reader._types.Declarations,
            Types = reader._types.FullNames,
            Methods = reader._types.Methods,
            Namespaces = reader._types.Namespaces,
            Imports = reader._usings.All,
            Uses = reader._uses.Finish(new NameUses(tree)),
            IsEntryPoint = reader._types.IsEntryPoint,
            ErrorLine = tree.FirstError(node => CSharpGaps.Explains(tree, node)),
        };
    }

    private void Walk(SyntaxNode root)
    {
        _cursor.StartAt(root);
        _above.Push(root, CSharpNode.CompilationUnit, field: 0);
        if (!_cursor.Down())
            return;

        while (true)
        {
            var node = _cursor.Node;
            var kind = _source.Kind(node);
            if (Visit(node, kind) && _cursor.Down())
            {
                _above.Push(node, kind, _field);
                continue;
            }

            _types.Leave(node, kind);
            while (!_cursor.Next())
            {
                if (_above.Depth == 1 || !_cursor.Up())
                    return;

                var left = _above.Pop();
                _types.Leave(left.Node, left.Kind);
            }
        }
    }

    /// <summary>Reads a node before those in it.</summary>
    /// <returns>Whether anything in it can matter.</returns>
    private bool Visit(SyntaxNode node, CSharpNode kind)
    {
        _field = 0;
        switch (kind)
        {
            case CSharpNode.Other:
                return node.ChildCount > 0 && Enter();
            case CSharpNode.Comment:
                _types.ReadComment(node);
                return false;
            case CSharpNode.StringLiteral or CSharpNode.VerbatimStringLiteral or CSharpNode.RawStringLiteral or CSharpNode.PredefinedType or CSharpNode.Modifier:
                return false;
            case CSharpNode.UsingDirective:
                _usings.Read(node);
                return true;
            case CSharpNode.Identifier:
                _uses.ReadIdentifier(node, _cursor.Field);
                return false;
            case CSharpNode.ImplicitParameter:
                _uses.ReadImplicitParameter(node);
                return false;
            case CSharpNode.GenericName or CSharpNode.QualifiedName or CSharpNode.AliasQualifiedName:
                _uses.ReadName(node, kind, _cursor.Field);
                return true;
            case CSharpNode.AwaitExpression or CSharpNode.ForeachStatement or CSharpNode.TuplePattern or CSharpNode.ParenthesizedVariableDesignation or CSharpNode.TupleExpression:
                _uses.ReadImpliedCall(node, kind, _cursor.Field);
                return Enter();
            default:
                _types.Enter(node, kind);
                return Enter();
        }
    }

    // Asking costs as much as going on, and only chains of members want to know.
    private bool Enter()
    {
        if (_above.Kind(1) is CSharpNode.AssignmentExpression or CSharpNode.InvocationExpression or CSharpNode.MemberAccessExpression or CSharpNode.BinaryExpression)
            _field = _cursor.Field;

        return true;
    }
}
