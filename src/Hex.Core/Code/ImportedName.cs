namespace Hex.Core.Code;

/// <summary>A name that is taken from another file.</summary>
/// <param name="Name">What it is called there; <c>*</c> for all it has, <c>default</c> for its default export.</param>
/// <param name="LocalName">What it is called here or, of a re-export, what it is offered as; <c>*</c> where all names are offered on as they are.</param>
public readonly record struct ImportedName(string Name, string LocalName);
