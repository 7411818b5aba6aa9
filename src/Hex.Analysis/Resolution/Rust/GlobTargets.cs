namespace Hex.Analysis.Resolution.Rust;

/// <summary>The modules of which a module takes all names: a prelude may have thousands.</summary>
internal sealed class GlobTargets
{
    private readonly List<RustModule> _all;
    private readonly List<int> _handingOn;
    private readonly ILookup<ScopeFacts, int> _places;

    /// <param name="modules">They, in the order they are asked.</param>
    public GlobTargets(IEnumerable<RustModule> modules)
    {
        _all = [.. modules.Distinct()];
        _handingOn = [.. Enumerable.Range(0, _all.Count).Where(place => _all[place].Facts.Globs.Count > 0)];
        _places = Enumerable.Range(0, _all.Count).Except(_handingOn).ToLookup(place => _all[place].Facts);
    }

    /// <summary>Those that may have a name, in their order.</summary>
    /// <param name="having">What has something of that name.</param>
    public IEnumerable<RustModule> With(IReadOnlySet<ScopeFacts> having)
    {
        // Whichever are fewer are gone through.
        if (_all.Count <= having.Count)
            return _all.Where(module => module.Facts.Globs.Count > 0 || having.Contains(module.Facts));

        return having.SelectMany(facts => _places[facts]).Concat(_handingOn).Order().Select(place => _all[place]);
    }
}
