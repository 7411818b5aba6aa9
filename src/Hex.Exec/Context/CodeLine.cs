using System.Text.RegularExpressions;

namespace Hex.Exec.Context;

/// <summary>Tells what a line of code is, by the looks of it alone.</summary>
internal static partial class CodeLine
{
    /// <summary>Whether it begins the definition of a type or of a function.</summary>
    public static bool IsDefinition(string line) => Keyword().IsMatch(line) || (Method().IsMatch(line) && !Statement().IsMatch(line));

    /// <summary>Whether it takes in something of another file.</summary>
    public static bool IsImport(string line) => Import().IsMatch(line);

    /// <summary>How far a line is indented, a tab counting as four blanks; or null when it is blank.</summary>
    public static int? IndentOf(string line)
    {
        var indent = 0;
        foreach (var letter in line)
        {
            if (letter is not (' ' or '\t'))
            {
                return indent;
            }

            indent += letter == '\t' ? 4 : 1;
        }

        return null;
    }

    [GeneratedRegex(@"^\s*(?:(?:export|default|public|private|protected|internal|static|async|abstract|sealed|final|open|override|virtual|partial|readonly|unsafe|extern|inline|pub(?:\([\w:]+\))?)\s+)*(?:class|interface|struct|enum|record|trait|impl|fn|func|function\*?|fun|def|module|namespace|type|protocol|mod|package|sub|defp?|object)\b(?!\s*[=.,;)])", RegexOptions.ExplicitCapture)]
    private static partial Regex Keyword();

    // `public int Total(Order order) {`, `render() {`, `static void main(`, `const total = (order) => {`
    [GeneratedRegex(@"^\s{0,12}(?:[\w<>\[\],.?*&:]+\s+){0,6}[\w$]+\s*(?:<[^>]*>)?\([^;]*(?:\{|=>|,|\(|\))\s*$|^\s{0,8}(?:export\s+)?(?:const|let|var)\s+\w+\s*=\s*(?:async\s*)?(?:function\b|\([^)]*\)\s*=>|\w+\s*=>)", RegexOptions.ExplicitCapture)]
    private static partial Regex Method();

    [GeneratedRegex(@"^\s*(?:\}|if|else|elif|for|foreach|while|switch|match|catch|except|return|throw|raise|await|yield|using|lock|with|case|do|try|new|assert\w*|expect|super|base|this|self)\b|^\s*[\w$]+\([^()]*\)?\s*$")]
    private static partial Regex Statement();

    [GeneratedRegex(@"^\s*(?:import|from|using|use|#\s*include|require|include|package|extern\s+crate)\b|\brequire\(", RegexOptions.ExplicitCapture)]
    private static partial Regex Import();
}
