using Hex.Analysis.Native;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.CSharp;

/// <summary>Reads namespaces, types, and those of their members that others use without naming the type.</summary>
/// <param name="source">The file.</param>
internal sealed class TypeReader(CSharpSource source)
{
    private readonly List<Declaration> _declarations = [];
    private readonly List<string> _fullNames = [];
    private readonly List<MethodSyntax> _methods = [];
    private readonly List<string> _namespaces = [];

    // The full name of what is around, and how many of its parts are types.
    private readonly Stack<(string Name, bool IsType, bool IsExtension)> _scopes = new();
    private string _fileNamespace = string.Empty;
    private bool _isMarked;
    private bool _isInterface;

    /// <summary>The types of its namespaces.</summary>
    public IReadOnlyList<Declaration> Declarations => _declarations;

    /// <summary>The full names of all types, nested ones too.</summary>
    public IReadOnlyList<string> FullNames => _fullNames;

    /// <summary>The methods that are called on values.</summary>
    public IReadOnlyList<MethodSyntax> Methods => _methods;

    /// <summary>The namespaces.</summary>
    public IReadOnlyList<string> Namespaces => _namespaces;

    /// <summary>Whether a program starts here.</summary>
    public bool IsEntryPoint { get; private set; }

    private string Scope => _scopes.TryPeek(out var scope) ? scope.Name : _fileNamespace;

    private bool IsInType => _scopes.TryPeek(out var scope) && scope.IsType;

    /// <summary>Reads a node before those in it.</summary>
    public void Enter(SyntaxNode node, CSharpNode kind)
    {
        switch (kind)
        {
            case CSharpNode.FileScopedNamespaceDeclaration:
                _fileNamespace = source.NameOf(node.ChildByField(source.Grammar.Name));
                AddNamespace(_fileNamespace);
                break;
            case CSharpNode.NamespaceDeclaration:
                _scopes.Push((Within(source.NameOf(node.ChildByField(source.Grammar.Name))), IsType: false, IsExtension: false));
                AddNamespace(Scope);
                break;
            case CSharpNode.ClassDeclaration or CSharpNode.RecordDeclaration or CSharpNode.StructDeclaration:
                Declare(node, DeclarationKind.Class);
                break;
            case CSharpNode.InterfaceDeclaration:
                Declare(node, DeclarationKind.Interface);
                break;
            case CSharpNode.EnumDeclaration:
                Declare(node, DeclarationKind.Enum);
                break;
            case CSharpNode.DelegateDeclaration:
                Declare(node, DeclarationKind.Type);
                break;
            case CSharpNode.GlobalStatement:
                IsEntryPoint = true;
                break;
            case CSharpNode.MethodDeclaration:
                ReadMethod(node);
                break;
        }
    }

    /// <summary>Reads a node after those in it.</summary>
    public void Leave(SyntaxNode node, CSharpNode kind)
    {
        switch (kind)
        {
            case CSharpNode.NamespaceDeclaration or CSharpNode.ClassDeclaration or CSharpNode.RecordDeclaration or CSharpNode.StructDeclaration
                or CSharpNode.InterfaceDeclaration or CSharpNode.EnumDeclaration or CSharpNode.DelegateDeclaration:
                _scopes.Pop();
                _isMarked = false;
                break;
            case CSharpNode.MethodDeclaration or CSharpNode.PropertyDeclaration:
                _isMarked = false;
                break;
        }
    }

    /// <summary>Reads a comment: it may say that what follows is used from outside.</summary>
    public void ReadComment(SyntaxNode comment) => _isMarked |= PublicMark.IsIn(source.Bytes(comment));

    private void ReadMethod(SyntaxNode node)
    {
        var name = node.ChildByField(source.Grammar.Name);
        var (isStatic, isOffered) = (false, _isInterface);
        SyntaxNode list = default;
        foreach (var child in source.Children(node))
        {
            if (source.Kind(child) == CSharpNode.Modifier)
            {
                isStatic |= source.Is(child, "static"u8);
                isOffered |= source.Is(child, "public"u8) || source.Is(child, "internal"u8) || source.Is(child, "protected"u8);
            }

            list = source.Kind(child) == CSharpNode.ParameterList ? child : list;
        }

        IsEntryPoint |= isStatic && source.Is(name, "Main"u8);
        var children = source.Children(list);
        var parameters = children.FindAll(child => source.Kind(child) == CSharpNode.Parameter);
        var isInBlock = _scopes.TryPeek(out var scope) && scope.IsExtension;
        var isExtension = isInBlock || (isStatic && parameters.Count > 0 && source.HasModifier(parameters[0], "this"));
        if (!isExtension && (isStatic || !isOffered))
            return;

        // What takes any number of arguments stands in the list without a node of its own.
        var isOpen = children.Exists(child => !child.IsNamed && source.Is(child, "params"u8));
        var own = isExtension && !isInBlock ? parameters[1..] : parameters;
        var least = own.TakeWhile(parameter => !source.Children(parameter).Exists(child => !child.IsNamed && source.Is(child, "="u8))).Count();
        _methods.Add(new MethodSyntax(Scope, source.NameOf(name), least, isOpen ? int.MaxValue : own.Count, isExtension));
    }

    private void AddNamespace(string name)
    {
        if (!_namespaces.Contains(name))
            _namespaces.Add(name);
    }

    private string Within(string name) => Scope.Length == 0 ? name : $"{Scope}.{name}";

    private void Declare(SyntaxNode node, DeclarationKind kind)
    {
        var name = node.ChildByField(source.Grammar.Name);
        if (name.Exists && source.Is(name, ExtensionBlocks.Name))
        {
            // Its members belong to the class around it.
            _scopes.Push((Scope, IsType: true, IsExtension: true));
            return;
        }

        var text = name.Exists ? source.NameOf(name) : string.Empty;
        var arity = source.CountOf(source.Child(node, CSharpNode.TypeParameterList));
        var isNested = IsInType;
        _isInterface = kind == DeclarationKind.Interface;
        _scopes.Push((Within(arity == 0 ? text : $"{text}`{arity}"), IsType: true, IsExtension: false));
        if (text.Length == 0)
            return;

        _fullNames.Add(Scope);
        if (!isNested)
        {
            _declarations.Add(new Declaration(text, kind, name.Line, source.Column(name), IsExported: !source.HasModifier(node, "file"))
            {
                Bases = BasesOf(node),
                IsMarkedPublic = _isMarked,
            });
        }

        _isMarked = false;
    }

    private List<string> BasesOf(SyntaxNode node)
    {
        var bases = new List<string>();
        foreach (var each in source.Children(source.Child(node, CSharpNode.BaseList)))
        {
            var type = source.Kind(each) == CSharpNode.PrimaryConstructorBaseType ? each.ChildByField(source.Grammar.Type) : each;
            if (source.Kind(type) is CSharpNode.Identifier or CSharpNode.GenericName or CSharpNode.QualifiedName or CSharpNode.AliasQualifiedName)
                bases.Add(source.Kind(type) == CSharpNode.Identifier ? source.NameOf(type) : source.Text(type));
        }

        return bases;
    }
}
