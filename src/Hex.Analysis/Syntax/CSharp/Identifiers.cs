using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Hex.Analysis.Syntax.CSharp;

/// <summary>Names that are written in another way than they read.</summary>
internal static partial class Identifiers
{
    /// <summary>How a name reads: <c>@class</c> is <c>class</c>, and <c>\u0041bc</c> is <c>Abc</c>.</summary>
    public static string Read(string written) => Escape().Replace(written.TrimStart('@'), match => Character(match) ?? match.Value);

    private static string? Character(Match match) => Rune.TryCreate(int.Parse(match.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture), out var rune) ? rune.ToString() : null;

    [GeneratedRegex(@"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}")]
    private static partial Regex Escape();
}
