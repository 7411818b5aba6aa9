namespace Hex.Exec.Architecture.Model;

/// <summary>Where the names come from that a file offers on.</summary>
/// <param name="file">The file that offers them.</param>
/// <param name="model">The files they may come from.</param>
internal sealed class ReExportedNames(ModelFile file, ArchitectureModel model)
{
    /// <summary>All a file has.</summary>
    public const string Everything = "*";

    /// <summary>What a file offers without a name.</summary>
    public const string Default = "default";

    private readonly Dictionary<string, List<ModelFile>> _declaring = new(StringComparer.Ordinal);
    private readonly Lazy<Sources> _sources = new(() => new Sources(file, model));

    /// <summary>Where a name comes from by one step, and what it is called there; nowhere when the file has it itself.</summary>
    /// <param name="name">The name, or <see cref="Everything"/>.</param>
    public IEnumerable<(ModelFile File, string Name)> Behind(string name) => file.ReExports.Count == 0 || file.Declares(name) ? [] : _sources.Value.Of(name);

    /// <summary>The files that declare a name, followed through whatever offers it on.</summary>
    /// <param name="name">The name, or <see cref="Everything"/>.</param>
    public IReadOnlyList<ModelFile> Declaring(string name)
    {
        if (_declaring.TryGetValue(name, out var known))
            return known;

        var found = new HashSet<ModelFile>();
        var seen = new HashSet<(ModelFile, string)>();
        var open = new Stack<(ModelFile File, string Name)>([(file, name)]);
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next))
                continue;

            foreach (var source in next.File.ReExported.Behind(next.Name))
            {
                if (source.Name == Everything || source.File.Declares(source.Name))
                    found.Add(source.File);

                open.Push(source);
            }
        }

        return _declaring[name] = [.. found];
    }

    /// <summary>The sources of a file's names by name, so that a file that offers much on is not gone through for each of them.</summary>
    private sealed class Sources
    {
        private readonly Dictionary<string, List<(ModelFile File, string Name)>> _named = new(StringComparer.Ordinal);
        private readonly List<ModelFile> _whole = [];
        private readonly List<ModelFile> _carriers = [];
        private readonly Dictionary<string, List<ModelFile>> _declarers = new(StringComparer.Ordinal);

        public Sources(ModelFile file, ArchitectureModel model)
        {
            foreach (var offer in file.ReExports)
            {
                foreach (var target in model.TargetsOf(offer))
                {
                    foreach (var name in offer.Names.Where(name => name.LocalName != Everything))
                        Under(_named, name.LocalName).Add((target, name.Name));

                    if (offer.Names.Count == 0 || offer.Names.Any(name => name.LocalName == Everything))
                        _whole.Add(target);
                }
            }

            foreach (var target in _whole)
            {
                if (target.ReExports.Count > 0)
                    _carriers.Add(target);

                foreach (var name in target.Offered)
                    Under(_declarers, name).Add(target);
            }
        }

        public IEnumerable<(ModelFile File, string Name)> Of(string name)
        {
            if (name == Everything)
                return _named.Values.SelectMany(sources => sources).Concat(_whole.Select(target => (target, name)));

            var named = _named.GetValueOrDefault(name, []);

            // A module of CommonJS is its own default, which no declaration says.
            return name == Default ? named.Concat(_whole.Select(target => (target, name)))
                : named.Concat(_declarers.GetValueOrDefault(name, []).Select(target => (target, name)))
                    .Concat(_carriers.Where(target => !target.Declares(name)).Select(target => (target, name)));
        }

        private static List<T> Under<T>(Dictionary<string, List<T>> lists, string name)
        {
            if (!lists.TryGetValue(name, out var list))
                lists[name] = list = [];

            return list;
        }
    }
}
