using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.Go;

/// <summary>Reads a file of Go in one walk, by the rules that say which declaration a name in a function means.</summary>
internal sealed class GoReader
{
    private static readonly GoFrame Plain = new(GoNode.Other, 0, -1, -1);

    private readonly GoSource _source;
    private readonly GoGrammar _grammar;
    private readonly GoComments _comments;
    private readonly GoDeclarationReader _declarations;
    private readonly GoLiterals _literals;
    private readonly GoLinks _links;
    private readonly GoScopes _scopes = new();
    private readonly SyntaxCursor _cursor;
    private readonly List<GoFrame> _frames = [];
    private int _open;
    private bool _isHidden;

    private GoReader(GoSource source, SyntaxCursor cursor)
    {
        (_source, _grammar, _cursor) = (source, source.Grammar, cursor);
        _comments = new GoComments(source);
        _declarations = new GoDeclarationReader(source, _comments);
        _literals = new GoLiterals(source);
        _links = new GoLinks(source);
    }

    /// <summary>Reads a file.</summary>
    public static FileSyntax Read(SyntaxTree tree, GoGrammar grammar, SyntaxCursor cursor)
    {
        var source = new GoSource(tree, grammar);
        var reader = new GoReader(source, cursor);
        cursor.StartAt(tree.Root);
        reader.Walk();
        reader._declarations.Finish();
        return new FileSyntax
        {
            Declarations = source.Declarations,
            Imports = source.Imports,
            Namespaces = reader._declarations.Package is { } package ? [package] : [],
            Uses = source.Uses,
            IsEntryPoint = reader._declarations is { Package: "main", HasMain: true },
            ErrorLine = tree.FirstError(),
        };
    }

    private GoFrame Parent => _frames.Count > 0 ? _frames[^1] : Plain;

    private void Walk()
    {
        while (true)
        {
            var node = _cursor.Node;
            var kind = _grammar.Kinds.Of(node);
            if (kind == GoNode.Other ? EnterOther() : Read(kind, node) && EnterRead(kind, node))
                continue;

            while (!_cursor.Next())
            {
                if (!_cursor.Up())
                    return;

                Leave();
            }
        }
    }

    private bool EnterOther()
    {
        if (!_cursor.Down())
            return false;

        _frames.Add(Plain);
        return true;
    }

    private bool EnterRead(GoNode kind, SyntaxNode node)
    {
        Enter(kind, node);
        if (_cursor.Down())
            return true;

        Leave();
        return false;
    }

    // Reads what is of interest as a whole; whether to go down into it.
    private bool Read(GoNode kind, SyntaxNode node)
    {
        switch (kind)
        {
            case GoNode.Identifier:
                ReadIdentifier(node);
                return false;
            case GoNode.TypeIdentifier:
                ReadTypeIdentifier(node);
                return false;
            case GoNode.PackageIdentifier:
                ReadJoined(node, NameRole.Type, GoNode.TypeIdentifier);
                return false;
            case GoNode.FieldIdentifier:
                _isHidden = Parent.Kind == GoNode.FieldDeclaration && !GoNames.IsExported(_source.Name(node));
                return false;
            case GoNode.LabelName or GoNode.InterpretedStringLiteral or GoNode.RawStringLiteral or GoNode.RuneLiteral:
                return false;
            case GoNode.Comment:
                if (_open == 0)
                    ReadComment(node);

                return false;
            case GoNode.PackageClause:
                _declarations.ReadPackage(node);
                return false;
            case GoNode.ImportSpec:
                _declarations.ReadImport(node);
                return false;
            case GoNode.ExpressionList when IsBinding(node):
                foreach (var name in _source.Children(node).Where(child => _source.Kind(child) == GoNode.Identifier))
                    _scopes.Wait(_source.Name(name));

                return false;
            default:
                return true;
        }
    }

    private void ReadComment(SyntaxNode comment)
    {
        _comments.Read(comment);
        _links.Read(comment);
    }

    private void Enter(GoNode kind, SyntaxNode node)
    {
        var parent = Parent;
        if (kind is GoNode.Block or GoNode.TypeCase or GoNode.DefaultCase && parent.Pending >= 0)
        {
            _scopes.BindPending(parent.Pending);
            if (parent.Kind is GoNode.FunctionDeclaration or GoNode.MethodDeclaration)
                _declarations.EndSignature();
        }

        var isType = kind is GoNode.TypeSpec or GoNode.TypeAlias;
        if (isType && _open > 0 && node.ChildByField(_grammar.Name) is { Exists: true } name)
            _scopes.Bind(_source.Name(name));
        else if (isType && _open == 0)
            _declarations.ReadType(node);

        var scope = GoScopeRules.OpensScope(kind) ? _scopes.Mark : -1;
        var pending = GoScopeRules.Declares(kind) ? _scopes.PendingMark : -1;
        _frames.Add(new GoFrame(kind, kind == GoNode.LiteralElement ? _cursor.Field : (ushort)0, scope, pending));
        _open += scope >= 0 ? 1 : 0;
        switch (kind)
        {
            case GoNode.ConstDeclaration or GoNode.VarDeclaration or GoNode.TypeDeclaration when _open == 0:
                _declarations.BeginBlock(node);
                break;
            case GoNode.FunctionDeclaration:
                _declarations.ReadFunction(node);
                break;
            case GoNode.MethodDeclaration:
                _declarations.ReadMethod(node, _scopes);
                break;
            case GoNode.TypeParameterList:
                BindTypeParameters(node);
                break;
            case GoNode.FieldDeclaration:
                _isHidden = false;
                break;
            case GoNode.CompositeLiteral:
                _literals.EnterTyped(node.ChildByField(_grammar.Type));
                break;
            case GoNode.LiteralValue when parent.Kind == GoNode.LiteralElement:
                _literals.EnterElement(parent.Field == _grammar.Key);
                break;
        }
    }

    private void Leave()
    {
        var frame = _frames[^1];
        _frames.RemoveAt(_frames.Count - 1);
        if (frame.Kind == GoNode.Other)
            return;

        if (frame.Kind == GoNode.CompositeLiteral || (frame.Kind == GoNode.LiteralValue && Parent.Kind == GoNode.LiteralElement))
            _literals.Leave();

        if (frame.Kind == GoNode.FieldDeclaration)
            _isHidden = false;

        if (frame.Pending >= 0 && GoScopeRules.BindsAtEnd(frame.Kind))
            _scopes.BindPending(frame.Pending);
        else if (frame.Pending >= 0)
            _scopes.DropPending(frame.Pending);

        if (frame.Scope >= 0)
        {
            _scopes.Close(frame.Scope);
            _open--;
        }
    }

    // Whether the names of a list are declared by it.
    private bool IsBinding(SyntaxNode list) => Parent.Kind switch
    {
        GoNode.ShortVarDeclaration => _cursor.Field == _grammar.Left,
        GoNode.TypeSwitchStatement => _cursor.Field == _grammar.Alias,
        GoNode.RangeClause or GoNode.ReceiveStatement => _cursor.Field == _grammar.Left && _source.Bytes[list.End..].TrimStart(" \t\r\n"u8).StartsWith(":="u8),
        _ => false,
    };

    // They may name each other in any order.
    private void BindTypeParameters(SyntaxNode list)
    {
        foreach (var parameter in _source.Children(list).Where(parameter => _source.Kind(parameter) == GoNode.TypeParameterDeclaration))
        {
            foreach (var name in _source.Children(parameter).Where(name => _source.Kind(name) == GoNode.Identifier))
                _scopes.Bind(_source.Name(name));
        }
    }

    private void ReadIdentifier(SyntaxNode node)
    {
        var parent = Parent;
        switch (parent.Kind)
        {
            case GoNode.FunctionDeclaration or GoNode.TypeParameterDeclaration when _cursor.Field == _grammar.Name:
                return;
            case GoNode.ParameterDeclaration or GoNode.VariadicParameterDeclaration when _cursor.Field == _grammar.Name:
                _scopes.Wait(_source.Name(node));
                return;
            case GoNode.VarSpec or GoNode.ConstSpec when _cursor.Field == _grammar.Name:
                if (_open == 0)
                    _declarations.ReadValue(node);
                else
                    _scopes.Wait(_source.Name(node));

                return;
            case GoNode.SelectorExpression when _cursor.Field == _grammar.Operand:
                ReadJoined(node, NameRole.Value, GoNode.FieldIdentifier);
                return;
        }

        var name = _source.Name(node);
        if (name != "_" && !_scopes.Has(name) && (parent.Kind != GoNode.LiteralElement || parent.Field != _grammar.Key || _literals.IsValue(node, name, _scopes)))
            _source.Use(name, NameRole.Value, node);
    }

    private void ReadTypeIdentifier(SyntaxNode node)
    {
        if (Parent.Kind is GoNode.TypeSpec or GoNode.TypeAlias && _cursor.Field == _grammar.Name)
            return;

        var name = _source.Name(node);
        if (_scopes.Has(name))
            return;

        _source.Use(name, NameRole.Type, node);
        if (!_isHidden && _declarations.SignatureOf is { } declared && declared != name)
            _source.Use(declared, name, NameRole.Signature, node);
    }

    // What stands before a point, with what stands behind it.
    private void ReadJoined(SyntaxNode head, NameRole role, GoNode last)
    {
        var name = _source.Name(head);
        while (_cursor.Next())
        {
            var node = _cursor.Node;
            if (_grammar.Kinds.Of(node) != last)
                continue;

            if (role == NameRole.Type || !_scopes.Has(name))
                _source.Use(name, _source.Name(node), role, head);

            return;
        }
    }
}
