using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.Java;

/// <summary>Reads a file of Java in one walk.</summary>
internal sealed class JavaReader
{
    private readonly JavaSource _source;
    private readonly ImportReader _imports;
    private readonly DeclarationReader _declarations;
    private readonly NameReader _names;
    private readonly List<Frame> _frames = [new(JavaNode.Program, 0, 0, string.Empty)];
    private string? _type = string.Empty;
    private string? _package;
    private bool _isEntryPoint;
    private bool _isMarked;

    private JavaReader(JavaSource source)
    {
        _source = source;
        _imports = new ImportReader(source);
        _declarations = new DeclarationReader(source);
        _names = new NameReader(source);
    }

    private bool IsAtTop => _frames.Count == 1;

    /// <summary>Reads a file.</summary>
    public static FileSyntax Read(SyntaxTree tree, JavaGrammar grammar, SyntaxCursor cursor)
    {
        var source = new JavaSource(tree, grammar);
        var reader = new JavaReader(source);
        reader.Walk(cursor);
        return new FileSyntax
        {
            Declarations = source.Declarations,
            Imports = source.Imports,
            Namespaces = reader._package is { } package ? [package] : [],
            Uses = source.Names.Finish(tree),
            IsEntryPoint = reader._isEntryPoint,
            ErrorLine = tree.FirstError(error => YoungForms.IsOne(tree, error)),
        };
    }

    private void Walk(SyntaxCursor cursor)
    {
        cursor.StartAt(_source.Tree.Root);
        var isFirst = cursor.Down();
        if (!isFirst)
            return;

        while (true)
        {
            var node = cursor.Node;
            var kind = _source.Kind(node);

            // What a type within a method is called holds to the end of its block.
            if (DeclarationReader.IsType(kind) && !IsMember(_frames[^1].Kind))
                _source.Names.Enter();

            var frame = new Frame(kind, node.Start, _source.Names.Current, _type);
            if (Enter(cursor, node, kind, isFirst) && cursor.Down())
            {
                _frames.Add(frame);
                isFirst = true;
                continue;
            }

            // What type parameters declare holds to the end of what they stand in.
            if (kind != JavaNode.TypeParameters)
                Restore(frame);

            isFirst = false;
            while (!cursor.Next())
            {
                if (IsAtTop)
                    return;

                _ = cursor.Up();
                if (_frames[^1].Kind != JavaNode.TypeParameters)
                    Restore(_frames[^1]);

                _frames.RemoveAt(_frames.Count - 1);
            }
        }
    }

    private void Restore(Frame frame) => (_source.Names.Current, _type) = (frame.Scope, frame.Type);

    // Whether there is more to see within the node.
    private bool Enter(SyntaxCursor cursor, SyntaxNode node, JavaNode kind, bool isFirst)
    {
        var parent = _frames[^1].Kind;
        switch (kind)
        {
            case JavaNode.LineComment or JavaNode.BlockComment:
                if (IsAtTop)
                    _isMarked = PublicMark.IsIn(_source.Tree.Bytes(node));

                return false;
            case JavaNode.StringLiteral or JavaNode.CharacterLiteral or JavaNode.DecimalIntegerLiteral:
                return false;
            case JavaNode.ImportDeclaration:
                _imports.Read(node);
                return false;
            case JavaNode.PackageDeclaration:
                ReadPackage(node);
                return true;
            case JavaNode.ClassDeclaration or JavaNode.InterfaceDeclaration or JavaNode.EnumDeclaration or JavaNode.RecordDeclaration or JavaNode.AnnotationTypeDeclaration:
                _type = _declarations.Read(node, IsMember(parent) ? _type : null, IsAtTop && _isMarked);
                _isMarked = false;
                return true;
            case JavaNode.ClassBody or JavaNode.InterfaceBody or JavaNode.EnumBody or JavaNode.AnnotationTypeBody:
                _type = DeclarationReader.IsType(parent) ? _type : null;
                _source.Names.Enter(_type is not null && _source.Declarations[^1].Bases.Count > 0 ? _type : null);
                return true;
            case JavaNode.ObjectCreationExpression:
                _declarations.ReadNameless(node);
                return true;
            case JavaNode.TypeParameters:
                _source.Names.Enter();
                return true;
            case JavaNode.MethodDeclaration:
                _isEntryPoint |= MayStartHere(parent) && _declarations.IsMain(node, needsStatic: !IsAtTop);
                return true;
            case JavaNode.TypeIdentifier:
                ReadType(node, parent);
                return false;
            case JavaNode.ScopedTypeIdentifier:
                return _names.ReadScopedType(node, parent);
            case JavaNode.Identifier:
                ReadIdentifier(cursor, node, parent, isFirst);
                return false;
            case JavaNode.ScopedIdentifier:
                if (IsTypePlace(parent))
                    ReadTypeName(node);

                return false;
            case JavaNode.FieldAccess:
                return _names.ReadChain(node, parent);
            default:
                return true;
        }
    }

    // A type within a method is nobody else's; what the grammar could not place counts as if its surroundings were there.
    private bool IsMember(JavaNode parent) => parent is JavaNode.Program or JavaNode.ClassBody or JavaNode.InterfaceBody or JavaNode.EnumBodyDeclarations or JavaNode.AnnotationTypeBody
        || (parent == JavaNode.Other && _frames.Count == 2);

    private bool MayStartHere(JavaNode parent) => IsAtTop || (_type is { Length: > 0 } && !_type.Contains('.', StringComparison.Ordinal) && IsMember(parent));

    private void ReadPackage(SyntaxNode declaration)
    {
        var name = _source.Children(declaration).Find(child => _source.Kind(child) is JavaNode.ScopedIdentifier or JavaNode.Identifier);
        if (name.Exists)
            _package ??= _source.NameOf(name);
    }

    private void ReadType(SyntaxNode node, JavaNode parent)
    {
        if (parent == JavaNode.TypeParameter)
            _source.Names.DeclareParameter(_source.Tree.Name(node));
        else if (parent != JavaNode.ScopedTypeIdentifier && !(parent == JavaNode.ObjectCreationExpression && IsWithinValue()))
            _names.ReadType(node);
    }

    // In "outer.new Inner()" the name is looked for in the type of the value.
    private bool IsWithinValue() => !_source.Tree.Source[_frames[^1].Start..].StartsWith("new"u8);

    private static bool IsTypePlace(JavaNode parent) => parent is JavaNode.Annotation or JavaNode.MarkerAnnotation or JavaNode.UsesModuleDirective or JavaNode.ProvidesModuleDirective;

    private void ReadIdentifier(SyntaxCursor cursor, SyntaxNode node, JavaNode parent, bool isFirst)
    {
        if (IsTypePlace(parent) || (parent == JavaNode.RecordPattern && isFirst))
        {
            ReadTypeName(node);
        }
        else if (isFirst && parent is JavaNode.MethodInvocation or JavaNode.MethodReference or JavaNode.FieldAccess)
        {
            _names.ReadHead(cursor, node, parent);
        }
    }

    // Of a type at the top, an annotation may say that a program starts there.
    private void ReadTypeName(SyntaxNode node)
    {
        _names.ReadType(node);
        _isEntryPoint |= _frames.Count == 4 && _frames[2].Kind == JavaNode.Modifiers && DeclarationReader.IsType(_frames[1].Kind)
            && _source.NameOf(node) is "SpringBootApplication" or "org.springframework.boot.autoconfigure.SpringBootApplication";
    }

    /// <summary>What the walk is in.</summary>
    /// <param name="Kind">Its kind.</param>
    /// <param name="Start">Where it starts.</param>
    /// <param name="Scope">The scope around it.</param>
    /// <param name="Type">The type around it, as <see cref="DeclarationReader.Read"/> takes it.</param>
    private readonly record struct Frame(JavaNode Kind, int Start, int Scope, string? Type);
}
