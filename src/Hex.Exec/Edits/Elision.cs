using System.Text.RegularExpressions;
using Hex.Core.Edits;

namespace Hex.Exec.Edits;

/// <summary>Finds comments by which models stand in for code they leave out; writing them into a file would delete that code.</summary>
internal static partial class Elision
{
    /// <summary>What an edit leaves out, to be put into a sentence; or null.</summary>
    public static string? Find(ProposedEdit edit)
    {
        var (old, text) = edit switch
        {
            ProposedEdit.Replace replace => (replace.OldText, replace.NewText),
            ProposedEdit.Append append => (string.Empty, append.NewText),
            ProposedEdit.Create create => (string.Empty, create.Content),
            ProposedEdit.Whole whole => (string.Empty, whole.Content),
            ProposedEdit.Rewrite rewrite => (string.Empty, rewrite.Content),
            _ => (string.Empty, string.Empty),
        };
        var known = old.Split('\n').Select(line => line.Trim()).ToHashSet(StringComparer.Ordinal);
        var left = text.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length < 200 && !known.Contains(line) && StandsForCode().IsMatch(line));
        return left is null ? null : $"the new text for '{edit.Path}' leaves code out where it says \"{left}\"; write all of it, or replace a smaller part";
    }

    // "// ... existing code ...", "# rest of the file unchanged", "<!-- … remaining items … -->"
    [GeneratedRegex(
        @"^(?://|#|--|/\*|\{/\*|<!--|;|%)[\s*]*(?:(?:\.{3}|…).*\b(?:existing|rest|remaining|unchanged|same|previous|other|omitted|before|code|here)\b|(?:\.{3}|…)[\s*/}>-]*$|.*\b(?:existing|rest of|remaining)\b.*(?:\.{3}|…)[\s*/}>-]*$|.*\brest of\b.*\b(?:unchanged|same|remains)\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex StandsForCode();
}
