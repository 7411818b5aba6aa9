namespace Hex.Analysis.Syntax;

/// <summary>Where a name stands, which says what it can mean.</summary>
internal enum NameRole
{
    /// <summary>Where only a type can stand.</summary>
    Type,

    /// <summary>Where a value stands, or a type or package whose member is taken.</summary>
    Value,

    /// <summary>After a value, as its member that is called: an extension method, if it is none of its own.</summary>
    Member,

    /// <summary>Where a type that nobody else can name, as one within a method, says what it extends.</summary>
    Base,
}
