using Hex.Analysis.Syntax.CSharp;
using Hex.Analysis.Syntax.Go;
using Hex.Analysis.Syntax.Java;
using Hex.Analysis.Syntax.Python;
using Hex.Analysis.Syntax.Rust;
using Hex.Analysis.Syntax.TypeScript;

namespace Hex.Analysis.Syntax;

/// <summary>The languages hex reads the structure of.</summary>
internal static class LanguageTable
{
    /// <summary>All families, each new.</summary>
    public static IReadOnlyList<ILanguageFamily> All => [new TypeScriptFamily(), new CSharpFamily(), new PythonFamily(), new GoFamily(), new RustFamily(), new JavaFamily()];
}
