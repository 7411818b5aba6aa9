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
}
