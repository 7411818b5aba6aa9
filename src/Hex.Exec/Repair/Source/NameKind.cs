namespace Hex.Exec.Repair.Source;

/// <summary>How a name is used at a place.</summary>
internal enum NameKind
{
    /// <summary>By itself.</summary>
    Variable,

    /// <summary>Behind a dot.</summary>
    Member,

    /// <summary>Behind a dot and in front of parentheses.</summary>
    Method,

    /// <summary>In front of parentheses.</summary>
    Called,
}
