using System.Runtime.InteropServices;

namespace Hex.Analysis.Syntax.CSharp;

/// <summary>Where in a file a name stands for something declared there, and so for no type.</summary>
/// <remarks>It takes stretches of bytes in any order and sorts them when it is first asked, so a file costs its length however deep it nests.</remarks>
internal sealed class HiddenNames
{
    private readonly Dictionary<string, List<Stretch>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Stretch>>.AlternateLookup<ReadOnlySpan<char>> _byText;
    private bool _isSorted;

    public HiddenNames() => _byText = _byName.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Hides a name from one byte up to another one.</summary>
    public void Add(string name, int start, int end)
    {
        ref var stretches = ref CollectionsMarshal.GetValueRefOrAddDefault(_byName, name, out _);
        stretches ??= [];

        // Fields and parameters of one scope come in rows.
        if (stretches.Count == 0 || stretches[^1] != new Stretch(start, end))
            stretches.Add(new Stretch(start, end));
    }

    /// <summary>Whether a name is hidden at a byte.</summary>
    public bool Has(ReadOnlySpan<char> name, int at)
    {
        if (!_isSorted)
            Sort();

        if (!_byText.TryGetValue(name, out var stretches))
            return false;

        var index = stretches.BinarySearch(new Stretch(at, int.MaxValue));
        index = index < 0 ? ~index - 1 : index;
        return index >= 0 && at < stretches[index].End;
    }

    private void Sort()
    {
        foreach (var stretches in _byName.Values)
            Outline(stretches);

        _isSorted = true;
    }

    // One scope lies in another or beside it, so the outermost ones say it all.
    private static void Outline(List<Stretch> stretches)
    {
        stretches.Sort();
        var kept = 0;
        foreach (var stretch in CollectionsMarshal.AsSpan(stretches))
        {
            if (kept > 0 && stretch.Start < stretches[kept - 1].End)
                stretches[kept - 1] = stretches[kept - 1] with { End = Math.Max(stretches[kept - 1].End, stretch.End) };
            else
                stretches[kept++] = stretch;
        }

        stretches.RemoveRange(kept, stretches.Count - kept);
    }

    private readonly record struct Stretch(int Start, int End) : IComparable<Stretch>
    {
        public int CompareTo(Stretch other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);
    }
}
