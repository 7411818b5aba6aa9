namespace Hex.Core.Code;

/// <summary>How a file uses another one.</summary>
public enum ImportKind
{
    /// <summary>It is loaded with it: an import statement, a <c>require</c> at the top, a using, a use.</summary>
    Static,

    /// <summary>Only its types are used, and nothing of it is left when the program runs.</summary>
    TypeOnly,

    /// <summary>What it has is offered on.</summary>
    ReExport,

    /// <summary>It is loaded when the program comes to it.</summary>
    Dynamic,

    /// <summary>It is a part of the file's own module: <c>mod</c> of Rust, a partial type.</summary>
    Part,

    /// <summary>It is named in the code without an import of its own: a type of the same namespace or package, an inline path.</summary>
    Reference,
}
