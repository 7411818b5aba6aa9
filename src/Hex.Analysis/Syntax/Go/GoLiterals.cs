using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.Go;

/// <summary>The types of the literals the walk is in: they tell what a name before a colon can be.</summary>
/// <param name="source">The file.</param>
internal sealed class GoLiterals(GoSource source)
{
    private readonly Stack<SyntaxNode> _types = new();

    /// <summary>Enters the braces of a literal that names its type.</summary>
    public void EnterTyped(SyntaxNode type) => _types.Push(source.Generic(type));

    /// <summary>Enters braces within those of another literal, whose type says what they are.</summary>
    public void EnterElement(bool isKey)
    {
        var around = _types.Count > 0 ? _types.Peek() : default;
        var type = source.Kind(around) switch
        {
            GoNode.SliceType or GoNode.ArrayType or GoNode.ImplicitLengthArrayType => around.ChildByField(source.Grammar.Element),
            GoNode.MapType => around.ChildByField(isKey ? source.Grammar.Key : source.Grammar.Value),
            _ => default,
        };
        _types.Push(source.Generic(source.Bare(type)));
    }

    /// <summary>Leaves the innermost.</summary>
    public void Leave() => _types.Pop();

    /// <summary>Reads a name that is the whole of what stands before a colon.</summary>
    /// <returns>Whether it is a value as anywhere else.</returns>
    public bool IsValue(SyntaxNode key, string name, GoScopes scopes)
    {
        var type = _types.Count > 0 ? _types.Peek() : default;
        switch (source.Kind(type))
        {
            case GoNode.SliceType or GoNode.ArrayType or GoNode.ImplicitLengthArrayType or GoNode.MapType:
                return true;
            case GoNode.TypeIdentifier when source.Name(type) is var typeName && !scopes.Has(typeName) && !scopes.Has(name):
                source.Use(typeName, name, NameRole.Key, key);
                return false;
            case GoNode.QualifiedType when !scopes.Has(name):
                source.Use(source.Name(type), name, NameRole.Key, key);
                return false;
            default:
                return false;
        }
    }
}
