namespace Hex.Analysis.Syntax;

/// <summary>Where a name stands, which says what it can mean.</summary>
internal enum NameRole
{
    /// <summary>Where only a type can stand.</summary>
    Type,

    /// <summary>Where only the type of an attribute can stand, whose name may lack its ending.</summary>
    Attribute,

    /// <summary>Where a value stands, or a type or package whose member is taken.</summary>
    Value,

    /// <summary>After a value, as its member that is called: an extension method, if it is none of its own.</summary>
    Member,

    /// <summary>In what a declaration says of itself, after the name of that declaration and a point: whoever takes the one gets hold of the other.</summary>
    Signature,

    /// <summary>Before the colon of an element, after the name of the literal's type and a point: a field of it, or a value where the type is a map or a list.</summary>
    Key,

    /// <summary>Where a type that nobody else can name, as one within a method, says what it extends.</summary>
    Base,
}
