using Hex.Analysis.Native;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.Go;

/// <summary>Reads what a file imports and declares at its top.</summary>
/// <param name="source">The file.</param>
/// <param name="comments">The comments above.</param>
internal sealed class GoDeclarationReader(GoSource source, GoComments comments)
{
    private readonly HashSet<string> _receivers = new(StringComparer.Ordinal);
    private bool _isBlockMarked;

    /// <summary>The package it says it belongs to, or null.</summary>
    public string? Package { get; private set; }

    /// <summary>Whether it declares the function a program starts in.</summary>
    public bool HasMain { get; private set; }

    /// <summary>The declaration whose signature is read, where other packages may use it; or null.</summary>
    public string? SignatureOf { get; private set; }

    /// <summary>Ends a signature.</summary>
    public void EndSignature() => SignatureOf = null;

    /// <summary>Reads the line that names the package.</summary>
    public void ReadPackage(SyntaxNode clause)
    {
        if (source.Child(clause, GoNode.PackageIdentifier) is { Exists: true } name)
            Package ??= source.Name(name);
    }

    /// <summary>Reads an import.</summary>
    public void ReadImport(SyntaxNode spec)
    {
        var path = spec.ChildByField(source.Grammar.Path);
        if (!path.Exists)
            return;

        var name = spec.ChildByField(source.Grammar.Name);
        source.Import(path, source.Literal(path), ImportKind.Static, name.Exists ? source.Name(name) : null);
    }

    /// <summary>Begins a declaration that may have several parts in brackets.</summary>
    public void BeginBlock(SyntaxNode declaration)
    {
        EndSignature();
        _isBlockMarked = comments.Mark(declaration);
    }

    /// <summary>Reads a function.</summary>
    public void ReadFunction(SyntaxNode function)
    {
        EndSignature();
        if (function.ChildByField(source.Grammar.Name) is not { Exists: true } name || source.Name(name) == "_")
            return;

        HasMain |= source.Name(name) == "main";
        source.Declare(name, DeclarationKind.Function, comments.Mark(function));
        BeginSignature(source.Name(name));
    }

    /// <summary>Reads a method: it belongs to its type, which may be in another file.</summary>
    /// <param name="method">The method.</param>
    /// <param name="scopes">Takes the names it has for the parameters of the type.</param>
    public void ReadMethod(SyntaxNode method, GoScopes scopes)
    {
        EndSignature();
        var receiver = source.Child(method.ChildByField(source.Grammar.Receiver), GoNode.ParameterDeclaration);
        var type = source.Bare(receiver.Exists ? receiver.ChildByField(source.Grammar.Type) : default);
        if (source.Kind(type) == GoNode.GenericType)
        {
            foreach (var argument in source.Children(type.ChildByField(source.Grammar.TypeArguments)).Where(argument => argument.IsNamed))
                scopes.Bind(source.Name(argument));
        }

        if (source.Kind(source.Generic(type)) != GoNode.TypeIdentifier)
            return;

        var typeName = source.Name(source.Generic(type));
        if (_receivers.Add(typeName))
            source.Import(source.Generic(type), typeName, ImportKind.Part);

        if (method.ChildByField(source.Grammar.Name) is { Exists: true } name && GoNames.IsExported(source.Name(name)))
            BeginSignature(typeName);
    }

    /// <summary>Reads a type.</summary>
    public void ReadType(SyntaxNode spec)
    {
        if (spec.ChildByField(source.Grammar.Name) is not { Exists: true } name)
            return;

        var type = spec.ChildByField(source.Grammar.Type);
        var kind = source.Kind(type) switch
        {
            GoNode.StructType => DeclarationKind.Class,
            GoNode.InterfaceType => DeclarationKind.Interface,
            _ => DeclarationKind.Type,
        };
        source.Declare(name, kind, IsMarked(spec), kind == DeclarationKind.Interface ? Embedded(type) : []);
        BeginSignature(source.Name(name));
    }

    /// <summary>Reads a name of a constant or a variable.</summary>
    public void ReadValue(SyntaxNode name)
    {
        source.Declare(name, DeclarationKind.Value, IsMarked(name));
        BeginSignature(source.Name(name));
    }

    /// <summary>What is left to do at the end: methods of the file's own types lead nowhere else.</summary>
    public void Finish()
    {
        if (_receivers.Count == 0)
            return;

        var own = source.Declarations.Select(declaration => declaration.Name).ToHashSet(StringComparer.Ordinal);
        source.Imports.RemoveAll(import => import.Kind == ImportKind.Part && own.Contains(import.Specifier));
    }

    private bool IsMarked(SyntaxNode part) => _isBlockMarked || comments.Mark(part);

    private void BeginSignature(string name) => SignatureOf = GoNames.IsExported(name) ? name : null;

    // A single type is embedded; several with bars between them are a constraint.
    private List<string> Embedded(SyntaxNode type)
    {
        var bases = new List<string>();
        foreach (var element in source.Children(type).Where(element => source.Kind(element) == GoNode.TypeElem))
        {
            if (source.Children(element) is [var only] && source.Kind(only) is GoNode.TypeIdentifier or GoNode.QualifiedType or GoNode.GenericType)
                bases.Add(source.Name(source.Generic(only)));
        }

        return bases;
    }
}
