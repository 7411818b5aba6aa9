using Hex.Analysis.Syntax;

namespace Hex.Analysis.Resolution.CSharp;

/// <summary>A using directive, of a file or of a whole project.</summary>
/// <param name="Name">The namespace or type.</param>
/// <param name="Alias">The name it stands for, or null.</param>
/// <param name="IsStatic">Whether members of the type are used without it.</param>
internal sealed record ProjectUsing(string Name, string? Alias, bool IsStatic)
{
    /// <summary>The using that a directive is.</summary>
    public static ProjectUsing Of(RawImport directive) =>
        new(directive.Specifier, directive.Names is [{ LocalName: not "*" } alias] ? alias.LocalName : null, IsStatic: directive.Names.Count == 0);
}
