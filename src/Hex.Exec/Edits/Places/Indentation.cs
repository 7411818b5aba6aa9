namespace Hex.Exec.Edits.Places;

/// <summary>Turns the indentation of a text into that of the file it was matched with.</summary>
/// <param name="file">The lines of the file.</param>
/// <param name="text">The lines of the text and of what takes its place.</param>
internal sealed class Indentation(IReadOnlyList<TextLine> file, IReadOnlyList<TextLine> text)
{
    // By indentation of the text: that of the file, or null where the file is of two minds.
    private readonly SortedDictionary<string, string?> _known = new(StringComparer.Ordinal);
    private readonly int _step = StepOf(text) ?? StepOf(file) ?? 4;
    private readonly int _fileStep = StepOf(file) ?? StepOf(text) ?? 4;
    private readonly bool _usesTabs = file.Count(line => line.Content.StartsWith('\t')) > file.Count(line => line.Content.StartsWith(' '));

    /// <summary>Learns from two lines that are the same.</summary>
    public void Learn(TextLine inText, TextLine inFile)
    {
        var (from, to) = (inText.Indentation, inFile.Indentation);
        _known[from] = !_known.TryGetValue(from, out var known) || known == to ? to : null;
    }

    /// <summary>The file's indentation for one of the text.</summary>
    /// <returns>The indentation, or null when it cannot be told.</returns>
    public string? Of(string indentation)
    {
        if (_known.TryGetValue(indentation, out var known))
        {
            return known;
        }

        var shallower = _known.Where(entry => entry.Value is not null && indentation.StartsWith(entry.Key, StringComparison.Ordinal)).Select(entry => entry.Key).LastOrDefault();
        if (shallower is not null)
        {
            return _known[shallower] + Converted(indentation[shallower.Length..]);
        }

        var deeper = _known.Where(entry => entry.Value is not null && entry.Key.StartsWith(indentation, StringComparison.Ordinal)).Select(entry => entry.Key).FirstOrDefault();
        if (deeper is null)
        {
            return null;
        }

        var surplus = Converted(deeper[indentation.Length..]);
        return _known[deeper]!.EndsWith(surplus, StringComparison.Ordinal) ? _known[deeper]![..^surplus.Length] : null;
    }

    private string Converted(string depth)
    {
        if (Scaled(depth) is { } scaled)
        {
            return scaled;
        }

        var isTabs = depth.Length > 0 && depth.All(letter => letter == '\t');
        var isSpaces = depth.All(letter => letter == ' ');
        return isSpaces && _usesTabs && depth.Length % _step == 0 ? new string('\t', depth.Length / _step)
            : isTabs && !_usesTabs ? new string(' ', depth.Length * _fileStep)
            : depth;
    }

    // Two lines of different depth tell how wide a level is here and there.
    private string? Scaled(string depth)
    {
        var pairs = _known.Where(entry => entry.Value is not null).ToList();
        foreach (var (outer, inner) in pairs.Zip(pairs.Skip(1)))
        {
            if (inner.Key.StartsWith(outer.Key, StringComparison.Ordinal) && inner.Value!.StartsWith(outer.Value!, StringComparison.Ordinal))
            {
                var (here, there) = (inner.Key[outer.Key.Length..], inner.Value[outer.Value!.Length..]);
                var isPlain = here.Distinct().Count() == 1 && there.Distinct().Count() == 1 && depth.All(letter => letter == here[0]);
                return isPlain && depth.Length * there.Length % here.Length == 0 ? new string(there[0], depth.Length * there.Length / here.Length) : null;
            }
        }

        return null;
    }

    private static int? StepOf(IReadOnlyList<TextLine> lines)
    {
        var widths = lines.Where(line => !line.IsBlank).Select(line => line.Content.Length - line.Content.TrimStart(' ').Length).Where(width => width > 1).ToList();
        return widths.Count > 0 ? widths.Min() : null;
    }
}
