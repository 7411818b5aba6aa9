using System.Globalization;
using System.Text;

namespace Hex.Analysis.Syntax.Go;

/// <summary>What the names of Go tell.</summary>
internal static class GoNames
{
    /// <summary>Whether other packages may use what is called so.</summary>
    public static bool IsExported(string name) =>
        Rune.DecodeFromUtf16(name, out var first, out _) == System.Buffers.OperationStatus.Done && Rune.GetUnicodeCategory(first) == UnicodeCategory.UppercaseLetter;
}
