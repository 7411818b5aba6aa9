using Hex.Analysis.Native;
using Hex.Core.Code;

namespace Hex.Analysis.Syntax.Java;

/// <summary>Reads the heads of types and of main methods.</summary>
/// <param name="source">The file.</param>
internal sealed class DeclarationReader(JavaSource source)
{
    // Names that grow with each level would be larger than the file, if somebody nests types by the thousand.
    private const int Deepest = 32;

    // Most files have no such word, and their methods need no look.
    private readonly bool _mayStart = source.Tree.Source.IndexOf(" main("u8) >= 0;

    /// <summary>Whether a node declares a type.</summary>
    public static bool IsType(JavaNode kind) => kind is JavaNode.ClassDeclaration or JavaNode.InterfaceDeclaration or JavaNode.EnumDeclaration
        or JavaNode.RecordDeclaration or JavaNode.AnnotationTypeDeclaration;

    /// <summary>Reads the declaration of a type.</summary>
    /// <param name="type">Its node.</param>
    /// <param name="outer">The name of the type it is a member of; empty at the top of the file; null within a method, where nobody else sees it.</param>
    /// <param name="isMarkedPublic">Whether a comment says that it is used from outside.</param>
    /// <returns>The name its own members have before theirs, or null.</returns>
    public string? Read(SyntaxNode type, string? outer, bool isMarkedPublic)
    {
        var name = type.ChildByField(source.Grammar.Name);
        if (!name.Exists)
            return null;

        source.Names.DeclareType(source.Tree.Name(name));
        if (outer is null || outer.AsSpan().Count('.') >= Deepest - 1)
        {
            foreach (var written in Bases(type))
                source.Names.Use(written, NameRole.Base, name);

            return null;
        }

        var whole = outer.Length == 0 ? source.Tree.Name(name) : $"{outer}.{source.Tree.Name(name)}";
        source.Declarations.Add(new Declaration(whole, KindOf(type), name.Line, source.Tree.Column(name), IsExported: outer.Length == 0)
        {
            Bases = Bases(type),
            IsMarkedPublic = isMarkedPublic,
        });
        return whole;
    }

    /// <summary>Reads what a class extends that is written where an object of it is made, if that is so.</summary>
    public void ReadNameless(SyntaxNode creation)
    {
        if (source.Kind(creation.Child(creation.ChildCount - 1)) == JavaNode.ClassBody && source.TypeName(creation.ChildByField(source.Grammar.Type)) is { } name)
            source.Names.Use(name, NameRole.Base, creation);
    }

    /// <summary>Whether a method is one that programs start at.</summary>
    /// <param name="method">Its node.</param>
    /// <param name="needsStatic">Whether it has to be static.</param>
    public bool IsMain(SyntaxNode method, bool needsStatic)
    {
        if (!_mayStart || method.ChildByField(source.Grammar.Name) is not { Exists: true } name || !source.Tree.Is(name, "main"u8))
            return false;

        var modifiers = source.Children(method).Find(child => source.Kind(child) == JavaNode.Modifiers);
        return (!needsStatic || HasWord(modifiers, "static"u8)) && !HasWord(modifiers, "private"u8) && TakesArguments(method.ChildByField(source.Grammar.Parameters));
    }

    private DeclarationKind KindOf(SyntaxNode type) => source.Kind(type) switch
    {
        JavaNode.InterfaceDeclaration => DeclarationKind.Interface,

        // Nobody implements an annotation.
        JavaNode.AnnotationTypeDeclaration => DeclarationKind.Type,
        JavaNode.EnumDeclaration => DeclarationKind.Enum,
        _ => DeclarationKind.Class,
    };

    private List<string> Bases(SyntaxNode type)
    {
        var bases = new List<string>();
        foreach (var clause in source.Children(type))
        {
            if (source.Kind(clause) == JavaNode.Superclass)
                AddTypes(clause, bases);
            else if (source.Kind(clause) is JavaNode.SuperInterfaces or JavaNode.ExtendsInterfaces)
                AddTypes(source.Children(clause).Find(child => source.Kind(child) == JavaNode.TypeList), bases);
        }

        return bases;
    }

    private void AddTypes(SyntaxNode list, List<string> bases)
    {
        foreach (var type in source.Children(list))
        {
            if (type.IsNamed && source.TypeName(type) is { } name)
                bases.Add(name);
        }
    }

    private bool HasWord(SyntaxNode modifiers, ReadOnlySpan<byte> word)
    {
        foreach (var child in source.Children(modifiers))
        {
            if (!child.IsNamed && source.Tree.Is(child, word))
                return true;
        }

        return false;
    }

    // None at all, String[] or String...
    private bool TakesArguments(SyntaxNode parameters)
    {
        var named = parameters.Exists ? source.Children(parameters).FindAll(child => child.IsNamed && source.Kind(child) is not (JavaNode.LineComment or JavaNode.BlockComment)) : [];
        if (named.Count != 1)
            return named.Count == 0;

        var text = source.Tree.Bytes(named[0]);
        return text.IndexOf("String"u8) >= 0 && (text.IndexOf("["u8) >= 0 || text.IndexOf("..."u8) >= 0);
    }
}
