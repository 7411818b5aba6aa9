using System.Text.RegularExpressions;
using Hex.Core.Edits;

namespace Hex.Exec.Edits.Protocols;

/// <summary>Reads blocks under a <c>MODE:</c> line: one to append or to create, two to replace the first by the second.</summary>
internal static partial class ModeBlocks
{
    private const int MostLines = 100;

    /// <summary>Reads an answer.</summary>
    /// <returns>The edits, or null when there is no such line.</returns>
    public static ParsedProposal? Read(string text, ProposedPath paths, bool wasCut)
    {
        var lines = ModeLine().Matches(text);
        if (lines.Count > MostLines)
        {
            return ParsedProposal.Unreadable($"it has {lines.Count} MODE lines, more than {MostLines}");
        }

        var blocks = FencedBlock.Of(text);
        var modes = lines.Where(mode => !blocks.Any(block => mode.Index > block.Start && mode.Index < block.Start + block.Content.Length)).ToList();
        if (modes.Count == 0)
        {
            return null;
        }

        var edits = new List<ProposedEdit>();
        for (var index = 0; index < modes.Count; index++)
        {
            var end = index + 1 < modes.Count ? modes[index + 1].Index : text.Length;
            var own = blocks.Where(block => block.Start > modes[index].Index && block.Start < end).ToList();
            var above = text[(index == 0 ? 0 : modes[index - 1].Index + modes[index - 1].Length)..modes[index].Index];
            var between = text[modes[index].Index..(own.Count > 0 ? own[0].Start : end)];
            var path = own.Select(block => paths.InInfo(block.Info)).FirstOrDefault(found => found is not null)
                ?? PathIn(between, paths) ?? PathIn(LastLine(above), paths) ?? paths.Only;
            if (path is null)
            {
                return ParsedProposal.Unreadable(paths.Missing);
            }

            if (own.Any(block => !block.IsClosed) && (wasCut || blocks.Count > 1))
            {
                return ParsedProposal.Unreadable($"a block for '{path}' never ends");
            }

            if (Edit(EditModeWords.Parse(modes[index].Groups["mode"].Value), path, own) is not { } edit)
            {
                return ParsedProposal.Unreadable("MODE: append takes one fenced block, MODE: replace takes two, the old text and the new");
            }

            edits.Add(edit);
        }

        return ParsedProposal.Of(edits);
    }

    private static ProposedEdit? Edit(EditMode mode, string path, List<FencedBlock> blocks) => (mode, blocks) switch
    {
        (EditMode.Append, [var added]) when added.Content.Trim().Length > 0 => new ProposedEdit.Append(path, added.Content),
        (EditMode.Replace, [var old, var replacement]) when old.Content.Trim().Length > 0 => new ProposedEdit.Replace(path, old.Content, replacement.Content),
        (EditMode.Create, [var created]) when created.Content.Trim().Length > 0 => new ProposedEdit.Create(path, created.Content),
        (EditMode.Whole, [var whole]) when whole.Content.Trim().Length > 0 => new ProposedEdit.Whole(path, whole.Content),
        _ => null,
    };

    private static string? PathIn(string text, ProposedPath paths) =>
        text.Split('\n').Where(line => !ModeLine().IsMatch(line)).Select(paths.InLine).FirstOrDefault(path => path is not null);

    private static string LastLine(string text) => text.Split('\n').LastOrDefault(line => line.Trim().Length > 0 && !line.TrimStart().StartsWith("```", StringComparison.Ordinal)) ?? string.Empty;

    [GeneratedRegex(@"^[ \t*#>`-]*MODE[*]*\s*:[ *`]*(?<mode>[A-Za-z_]+)[^\n]*$", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex ModeLine();
}
