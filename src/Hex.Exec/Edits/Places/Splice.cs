using System.Text;
using DiffPlex;

namespace Hex.Exec.Edits.Places;

/// <summary>
/// Puts a new text where an old one was found without being the same to the letter. Lines that old and new have in common stay as the
/// file has them; only what the two differ in is taken from the new text, in the file's indentation and line endings.
/// </summary>
internal sealed class Splice
{
    private readonly LineBlock _file;
    private readonly IReadOnlyList<TextLine> _old;
    private readonly IReadOnlyList<TextLine> _new;
    private readonly Dictionary<int, int> _places = [];
    private readonly Dictionary<int, List<TextLine>> _blanksBehind = [];
    private readonly Dictionary<int, List<TextLine>> _blanksAt = [];
    private readonly Indentation _indentation;
    private readonly List<(string Content, string? Ending)> _result = [];
    private bool _isUnclear;

    private Splice(LineBlock file, int start, LineBlock old, IReadOnlyList<TextLine> replacement)
    {
        (_file, _old, _new) = (file, old.Lines, replacement);
        _indentation = new Indentation(file.Lines, [.. old.Lines, .. replacement]);
        for (var index = 0; index < old.Inked.Count; index++)
        {
            _places[old.Inked[index]] = file.Inked[start + index];
            _indentation.Learn(old[index], file[start + index]);
            if (index > 0)
            {
                PlaceBlanks(old.Inked[index - 1], old.Inked[index]);
            }
        }
    }

    /// <summary>The file's text with the replacement in place.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">Its lines.</param>
    /// <param name="start">Where the old text was found, by number among the lines that are not blank.</param>
    /// <param name="old">The old text; its first and last line are not blank.</param>
    /// <param name="replacement">The new text.</param>
    /// <param name="newLine">The file's line ending.</param>
    /// <returns>The text, or null when the indentation of a new line cannot be told.</returns>
    public static string? Into(string text, LineBlock file, int start, LineBlock old, IReadOnlyList<TextLine> replacement, string newLine)
    {
        var splice = new Splice(file, start, old, replacement);
        splice.Merge();
        if (splice._isUnclear)
        {
            return null;
        }

        var (first, last) = (file[start], file[start + old.Inked.Count - 1]);
        var middle = new StringBuilder();
        for (var index = 0; index < splice._result.Count; index++)
        {
            var (content, ending) = splice._result[index];
            middle.Append(content).Append(index == splice._result.Count - 1 ? last.Ending : string.IsNullOrEmpty(ending) ? newLine : ending);
        }

        return string.Concat(text.AsSpan(0, first.Start), middle.ToString(), text.AsSpan(last.Start + last.Content.Length + last.Ending.Length));
    }

    private void Merge()
    {
        var kept = 0;
        foreach (var block in Differences())
        {
            Keep(kept, block.DeleteStartA);
            for (var index = 0; index < block.InsertCountB; index++)
            {
                Insert(_new[block.InsertStartB + index], index < block.DeleteCountA ? block.DeleteStartA + index : null);
            }

            kept = block.DeleteStartA + block.DeleteCountA;
        }

        Keep(kept, _old.Count);
    }

    private IList<DiffPlex.Model.DiffBlock> Differences() => new Differ().CreateCustomDiffs(
        string.Join('\n', _old.Select(line => line.Trimmed)), string.Join('\n', _new.Select(line => line.Trimmed)), ignoreWhiteSpace: false, Chunks).DiffBlocks;

    private static string[] Chunks(string text) => text.Length == 0 ? [] : text.Split('\n');

    private void Keep(int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            if (_places.TryGetValue(index, out var place))
            {
                Add(_file.Lines[place]);
                AddBlanks(_blanksBehind, index);
            }
            else
            {
                AddBlanks(_blanksAt, index);
            }
        }
    }

    private void Insert(TextLine line, int? replaced)
    {
        var indentation = replaced is { } old && _places.TryGetValue(old, out var place) && _old[old].Indentation == line.Indentation
            ? _file.Lines[place].Indentation
            : _indentation.Of(line.Indentation);
        _isUnclear |= indentation is null && !line.IsBlank;
        _result.Add((line.IsBlank ? string.Empty : indentation + line.Content[line.Indentation.Length..], null));
        if (replaced is { } index)
        {
            AddBlanks(_blanksBehind, index);
        }
    }

    private void Add(TextLine line) => _result.Add((line.Content, line.Ending));

    private void AddBlanks(Dictionary<int, List<TextLine>> blanks, int index)
    {
        foreach (var line in blanks.GetValueOrDefault(index) ?? [])
        {
            Add(line);
        }
    }

    // The file's blank lines between two lines belong to the text's first blank line there, or to the line before.
    private void PlaceBlanks(int before, int behind)
    {
        var blanks = _file.Lines.Skip(_places[before] + 1).Take(_places[behind] - _places[before] - 1).ToList();
        if (before + 1 < behind)
        {
            _blanksAt[before + 1] = blanks;
        }
        else
        {
            _blanksBehind[before] = blanks;
        }
    }
}
