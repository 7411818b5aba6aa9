using Hex.Core.Edits;

namespace Hex.Exec.Edits.Places;

/// <summary>
/// Replaces a text in a file: where it stands to the letter, else where it stands but for blanks, else where it all but stands. Each only
/// if there is exactly one such place; never a guess between two.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="text">Its text, earlier edits of the set in it.</param>
/// <param name="path">Its path.</param>
internal sealed class Replacement(TextFile file, string text, string path)
{
    private const int MostLinesTold = 5;

    private readonly LineBlock _lines = new(TextLine.Split(text));

    /// <summary>Applies an edit to the text of a file.</summary>
    public static Replaced Of(ProposedEdit.Replace edit, TextFile file, string text) =>
        edit.OldText.Length == 0 ? Replaced.Refused("the text to replace is empty")
        : Exactly(edit.OldText, edit.NewText, EditMatch.Exact, file, text, edit.Path)
        ?? new Replacement(file, text, edit.Path).Tolerantly(edit.OldText, edit.NewText);

    private static Replaced? Exactly(string old, string replacement, EditMatch match, TextFile file, string text, string path)
    {
        // As it stands first: a file of mixed line endings must match to the letter where it can.
        var here = text.Contains(old, StringComparison.Ordinal) ? old : file.WithOwnNewLines(old);
        return Places(text, here) switch
        {
            [] => null,
            [var only] => new Replaced(string.Concat(text.AsSpan(0, only), file.WithOwnNewLines(replacement), text.AsSpan(only + here.Length)), match, null),
            var many => Replaced.Refused(
                $"the text to replace occurs {many.Count} times in '{path}', in lines {Told(many.Select(place => text.AsSpan(0, place).Count('\n') + 1))}; give more of the lines around it"),
        };
    }

    private Replaced Tolerantly(string old, string replacement)
    {
        if (string.IsNullOrWhiteSpace(old))
        {
            return Replaced.Refused($"the text to replace holds nothing but blanks; give the lines around it in '{path}'");
        }

        var plain = LineNumbers.Strip(old);
        var plainReplacement = plain is null ? replacement : LineNumbers.StripEach(replacement);
        return (plain is null ? null : Exactly(plain, plainReplacement, EditMatch.Numbered, file, text, path))
            ?? ButForBlanks(Inside(old), old, replacement)
            ?? (plain is null ? null : ButForBlanks(Inside(plain), plain, plainReplacement))
            ?? Nearly(Inside(plain ?? old), plain ?? old, plainReplacement);
    }

    private Replaced? ButForBlanks(LineBlock wanted, string old, string replacement)
    {
        foreach (Func<TextLine, string> form in new Func<TextLine, string>[] { line => line.Trimmed, line => line.Key })
        {
            var places = _lines.Find(wanted, form);
            if (places.Count == 1)
            {
                return Into(places[0], wanted, old, replacement, EditMatch.Whitespace);
            }

            if (places.Count > 1)
            {
                return Replaced.Refused(
                    $"but for blanks, the text to replace stands at {places.Count} places in '{path}', in lines {Told(places.Select(NumberOf))}; copy it exactly, with more of the lines around it");
            }
        }

        return null;
    }

    private Replaced Nearly(LineBlock wanted, string old, string replacement)
    {
        var place = NearSearch.Find(_lines, wanted);
        return place is not null && wanted.Inked.Count <= _lines.Inked.Count && place.IsMeant(wanted.Inked.Count)
            ? Into(place.Start, wanted, old, replacement, EditMatch.Near)
            : Replaced.Refused($"the text to replace does not occur in '{path}'; {NearestLines.Describe(_lines, wanted, place)}");
    }

    private Replaced Into(int start, LineBlock wanted, string old, string replacement, EditMatch match) =>
        Splice.Into(text, _lines, start, wanted, Framed(old, replacement), file.NewLine) is { } spliced
            ? new Replaced(spliced, match, null)
            : Replaced.Refused(
                $"the indentation of the text to replace is not that of '{path}', and that of its replacement cannot be told from it; "
                + NearestLines.Show(_lines, start, wanted));

    private int NumberOf(int inked) => _lines.Inked[inked] + 1;

    // Blank lines around the text are no part of what is looked for.
    private static LineBlock Inside(string text)
    {
        var block = new LineBlock(TextLine.Split(text));
        return new LineBlock([.. block.Lines.Take(block.Inked[^1] + 1).Skip(block.Inked[0])]);
    }

    // Blank lines around the replacement count as far as the text to replace had fewer.
    private static List<TextLine> Framed(string old, string replacement)
    {
        var (before, now) = (new LineBlock(TextLine.Split(old)), new LineBlock(TextLine.Split(replacement)));
        if (now.Inked.Count == 0)
        {
            return [];
        }

        var leading = Math.Min(now.Inked[0], before.Inked[0]);
        var trailing = Math.Min(now.Lines.Count - 1 - now.Inked[^1], before.Lines.Count - 1 - before.Inked[^1]);
        return [.. now.Lines.Take(now.Lines.Count - trailing).Skip(leading)];
    }

    private static string Told(IEnumerable<int> lines)
    {
        var all = lines.ToList();
        var told = string.Join(", ", all.Take(MostLinesTold));
        return all.Count > MostLinesTold ? $"{told} and more" : told;
    }

    private static List<int> Places(string text, string part)
    {
        var places = new List<int>();
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            places.Add(at);
        }

        return places;
    }
}
