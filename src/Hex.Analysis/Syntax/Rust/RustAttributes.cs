namespace Hex.Analysis.Syntax.Rust;

/// <summary>What the attributes of an item say.</summary>
internal readonly record struct RustAttributes
{
    /// <summary>Whether the item is there for tests alone.</summary>
    public bool IsTest { get; init; }

    /// <summary>Whether it is a macro for other crates.</summary>
    public bool IsMacroExport { get; init; }

    /// <summary>Whether linkers or other languages find it by its name.</summary>
    public bool IsForOutside { get; init; }

    /// <summary>The files it may lie in, of a module that is not where its name says.</summary>
    public IReadOnlyList<string>? Paths { get; init; }

    /// <summary>Whether it may lie where its name says all the same.</summary>
    public bool IsPathConditional { get; init; }

    /// <summary>What these and further ones say.</summary>
    public RustAttributes With(RustAttributes more) => new()
    {
        IsTest = IsTest || more.IsTest,
        IsMacroExport = IsMacroExport || more.IsMacroExport,
        IsForOutside = IsForOutside || more.IsForOutside,
        Paths = Paths is null ? more.Paths : more.Paths is null ? Paths : [.. Paths, .. more.Paths],
        IsPathConditional = IsPathConditional || more.IsPathConditional,
    };
}
