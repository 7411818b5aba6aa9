using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.CSharp;

/// <summary>Reads the names of values and type parameters, each with the scope it hides a type of that name in.</summary>
/// <param name="source">The file.</param>
/// <param name="above">The nodes around the one that is read.</param>
internal sealed class NameHiding(CSharpSource source, Ancestors above)
{
    /// <summary>What stands for a value where a value can stand.</summary>
    public HiddenNames Values { get; } = new();

    /// <summary>What stands for a constant where a pattern can stand; no other value can.</summary>
    public HiddenNames Constants { get; } = new();

    /// <summary>What stands for a type parameter where a type can stand.</summary>
    public HiddenNames TypeParameters { get; } = new();

    /// <summary>Reads the name of a type parameter.</summary>
    public void AddTypeParameter(SyntaxNode name)
    {
        var text = source.NameOf(name);
        foreach (var names in (ReadOnlySpan<HiddenNames>)[TypeParameters, Constants, Values])
            Add(names, text, above.Scope(1));
    }

    /// <summary>Reads the name of a parameter or a variable.</summary>
    public void AddVariable(SyntaxNode name)
    {
        if (!HasNameOf(above.Node(1).ChildByField(source.Grammar.Type), name))
            Add(Values, source.NameOf(name), above.Scope(1));
    }

    /// <summary>Reads the name of a property or an event.</summary>
    public void AddMember(SyntaxNode name)
    {
        if (!HasNameOf(above.Node(1).ChildByField(source.Grammar.Type), name))
            Add(Values, source.NameOf(name), above.Scope(2));
    }

    /// <summary>Reads the name of a field or of a variable that is declared like one.</summary>
    public void AddDeclarator(SyntaxNode name)
    {
        // All sections of a switch share their variables.
        var statement = above.Kind(3);
        var isInner = statement is CSharpNode.FieldDeclaration or CSharpNode.EventFieldDeclaration || source.Kind(above.Scope(1)) == CSharpNode.SwitchSection;
        var scope = above.Scope(isInner ? 2 : 1);
        if (HasNameOf(above.Node(2).ChildByField(source.Grammar.Type), name))
            return;

        var text = source.NameOf(name);
        Add(Values, text, scope);
        if (statement is CSharpNode.FieldDeclaration or CSharpNode.LocalDeclarationStatement && source.Between(above.Node(3), above.Node(2)).IndexOf("const"u8) >= 0)
            Add(Constants, text, scope);
    }

    // What has the name of its own type does not hide it.
    private bool HasNameOf(SyntaxNode type, SyntaxNode name)
    {
        if (!type.Exists)
            return false;

        var text = source.Bytes(type).TrimEnd((byte)'?');
        var own = source.Bytes(name);
        return text.EndsWith(own) && (text.Length == own.Length || text[^(own.Length + 1)] is (byte)'.' or (byte)':');
    }

    private void Add(HiddenNames names, string name, SyntaxNode scope) => names.Add(name, source.StartAfterAttributes(scope), scope.End);
}
