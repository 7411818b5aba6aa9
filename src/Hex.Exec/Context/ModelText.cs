using System.Text.RegularExpressions;
using Hex.Core.Commands;
using Hex.Exec.Evidence;

namespace Hex.Exec.Context;

/// <summary>Output of programs as a model reads it.</summary>
internal static class ModelText
{
    /// <summary>
    /// The output without terminal escapes, its paths inside the working tree relative to its root: as the model names files itself, shorter, and the
    /// same in whatever tree the task runs.
    /// </summary>
    /// <param name="output">What a program printed.</param>
    /// <param name="root">The root of the tree it ran in, an absolute path.</param>
    public static string Of(CapturedOutput output, string root)
    {
        var text = TerminalText.WithoutEscapes(output.ToText()).TrimEnd();
        return root.TrimEnd('/').Length == 0 ? text : Regex.Replace(
            text,
            $@"(?<![\w.-])(?:file://)?{Regex.Escape(root.TrimEnd('/'))}(?:(?<inside>/)(?=[\w.@-])|/?(?![\w.@-]))",
            match => match.Groups["inside"].Success ? string.Empty : ".",
            RegexOptions.CultureInvariant);
    }
}
