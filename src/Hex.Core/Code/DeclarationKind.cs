namespace Hex.Core.Code;

/// <summary>What a declaration is.</summary>
public enum DeclarationKind
{
    /// <summary>A function.</summary>
    Function,

    /// <summary>A class, record or struct.</summary>
    Class,

    /// <summary>An interface, protocol or trait.</summary>
    Interface,

    /// <summary>An enumeration.</summary>
    Enum,

    /// <summary>A named type of another kind.</summary>
    Type,

    /// <summary>A constant or variable.</summary>
    Value,

    /// <summary>A namespace or module.</summary>
    Module,

    /// <summary>A macro.</summary>
    Macro,
}
