namespace Hex.Exec.Edits.Places;

/// <summary>Finds the place of a file most like a text, and how far the next best is behind.</summary>
internal sealed class NearSearch
{
    // Pairs of lines looked at roughly, and steps of comparing lines exactly: what would take longer is not attempted.
    private const long MostPairs = 4_000_000;
    private const long MostWork = 200_000_000;

    // A place this far behind the best is out of the question.
    private const double Lead = 0.1;

    private readonly LineBlock _file;
    private readonly LineBlock _wanted;
    private readonly int _size;
    private readonly Dictionary<(string, string), double> _known = [];
    private long _work;

    private NearSearch(LineBlock file, LineBlock wanted) =>
        (_file, _wanted, _size) = (file, wanted, Math.Min(wanted.Inked.Count, file.Inked.Count));

    /// <summary>Searches a file for a block of lines.</summary>
    /// <returns>The best place, or null when there is none or the search would take too long.</returns>
    public static NearPlace? Find(LineBlock file, LineBlock wanted) => new NearSearch(file, wanted).Find();

    private NearPlace? Find()
    {
        if (_size == 0 || (long)_size * _file.Inked.Count > MostPairs)
        {
            return null;
        }

        var bounds = Bounds();
        NearPlace? best = null;
        var runnerUp = 0.0;
        foreach (var start in Enumerable.Range(0, bounds.Length).OrderByDescending(start => bounds[start]).ThenBy(start => start))
        {
            if (best is not null && bounds[start] < best.Similarity - Lead)
            {
                break;
            }

            var place = At(start);
            if (_work > MostWork)
            {
                return null;
            }

            runnerUp = best is null ? 0 : Math.Max(runnerUp, Math.Min(best.Similarity, place.Similarity));
            best = best is null || place.Similarity > best.Similarity ? place : best;
        }

        return best is null ? null : best with { RunnerUp = runnerUp };
    }

    // For each place the most it can be alike, from the letters of its lines.
    private double[] Bounds()
    {
        var lines = _file.Inked.Select(index => _file.Lines[index].Key).ToList();
        var letters = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            letters.TryAdd(line, LineSimilarity.Letters(line));
        }

        var bounds = new double[lines.Count - _size + 1];
        for (var index = 0; index < _size; index++)
        {
            var wanted = _wanted[index].Key;
            var own = LineSimilarity.Letters(wanted);
            var most = letters.ToDictionary(entry => entry.Key, entry => LineSimilarity.AtMost(own, wanted.Length, entry.Value, entry.Key.Length), StringComparer.Ordinal);
            for (var start = 0; start < bounds.Length; start++)
            {
                bounds[start] += most[lines[start + index]] / _size;
            }
        }

        return bounds;
    }

    private NearPlace At(int start)
    {
        var (sum, least, equal) = (0.0, 1.0, 0);
        for (var index = 0; index < _size; index++)
        {
            var similarity = Similarity(_wanted[index].Key, _file[start + index].Key);
            sum += similarity;
            least = Math.Min(least, similarity);
            equal += similarity >= 1 ? 1 : 0;
        }

        return new NearPlace(start, sum / _size, least, equal, 0);
    }

    private double Similarity(string wanted, string there)
    {
        if (!_known.TryGetValue((wanted, there), out var similarity))
        {
            (similarity, var work) = LineSimilarity.Of(wanted, there);
            _work += work;
            _known[(wanted, there)] = similarity;
        }

        return similarity;
    }
}
