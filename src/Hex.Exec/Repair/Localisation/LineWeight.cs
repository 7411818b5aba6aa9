using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Localisation;

/// <summary>How much a line can do wrong by what stands on it.</summary>
internal static class LineWeight
{
    private const double Decides = 1.0;
    private const double Computes = 0.85;
    private const double Declares = 0.3;
    private const double Names = 0.05;

    /// <summary>A factor from 0 to 1.</summary>
    public static double Of(SourceLine line)
    {
        if (line.IsBlank || line.Indexes.All(at => line.File.Tokens[at].Kind is TokenKind.Close or TokenKind.Open || line.File.Tokens[at].Text is ";" or ","))
        {
            return Names;
        }

        return line.First.Text switch
        {
            "import" or "from" or "using" or "use" or "package" or "#" or "include" or "require" or "namespace" or "module" => Names,
            "class" or "struct" or "interface" or "enum" or "@" or "def" or "fn" or "func" or "function" or "sub" or "pub" or "impl" or "trait" => Declares,
            "return" or "if" or "elif" or "elsif" or "while" or "for" or "foreach" or "until" or "unless" or "break" or "continue" or "switch" or "case" => Decides,
            _ when line.File.Functions.Any(function => function.FirstLine == line.Number && function.LastLine > line.Number) => Declares,
            _ => Computes,
        };
    }
}
