using System.Text.RegularExpressions;
using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Localisation;

/// <summary>Reads names by which functions are called.</summary>
internal static partial class CallNames
{
    private static readonly string[] Constructors = ["__init__", "constructor", "initialize", "new"];

    /// <summary>The names a function is called by: its own, and its class's if it is a constructor.</summary>
    public static IEnumerable<string> Of(SourceFile file, Function function)
    {
        yield return function.Name;
        if (!Constructors.Contains(function.Name))
        {
            yield break;
        }

        var token = file.Lines[function.FirstLine].FirstToken;
        while (--token >= 0)
        {
            if (file.At(token).Text is "class" or "impl" && file.At(token + 1).Kind == TokenKind.Name)
            {
                yield return file.At(token + 1).Text;
                yield break;
            }
        }
    }

    /// <summary>The names that stand on lines of a file.</summary>
    public static IEnumerable<string> In(SourceFile file, int first, int last)
    {
        var end = file.Lines[Math.Min(last, file.Lines.Count - 1)].EndToken;
        for (var at = file.Lines[Math.Max(0, first)].FirstToken; at < end; at++)
        {
            if (file.Tokens[at].Kind is TokenKind.Name)
            {
                yield return file.Tokens[at].Text;
            }
            else if (file.Tokens[at].Kind == TokenKind.Text && file.Language.Name == "shell")
            {
                // Shells call from within their strings: "$(size_of 12)".
                foreach (Match word in Words().Matches(file.Tokens[at].Text))
                {
                    yield return word.Value;
                }
            }
        }
    }

    [GeneratedRegex(@"[A-Za-z_]\w*")]
    private static partial Regex Words();
}
