using Hex.Analysis.Syntax.Java;
using Hex.Analysis.Syntax.TypeScript;

namespace Hex.Analysis.Syntax;

/// <summary>The languages hex reads the structure of.</summary>
internal static class LanguageTable
{
    /// <summary>All families, each new.</summary>
    public static IReadOnlyList<ILanguageFamily> All => [new TypeScriptFamily(), new JavaFamily()];
}
