using Hex.Core.Code;

namespace Hex.Exec.Architecture.Layers;

/// <summary>Reads layers from the folders of a path, one component after the other, never from parts of their names.</summary>
internal sealed class PathConvention
{
    private readonly ILookup<string, LayerWord> _words;
    private readonly Dictionary<string, string> _normal = new(StringComparer.Ordinal);

    private PathConvention(IEnumerable<LayerWord> words, IReadOnlyList<string> names) =>
        (_words, Names) = (words.SelectMany(word => word.Names.Select(name => (Name: name, Word: word))).ToLookup(row => row.Name, row => row.Word, StringComparer.Ordinal), names);

    /// <summary>The presets whose words the project uses, in their order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Takes those words that the project's own folders show are meant.</summary>
    public static PathConvention For(IReadOnlyList<SourceFile> files)
    {
        var isGo = files.Any(file => file.Language == SourceLanguage.Go) && files.Any(file => file.Path.Split('/').SkipLast(1).Any(part => part is "cmd" or "internal"));
        var usual = LayerWords.All.Where(word => !word.IsWeak && (word.Convention != LayerWords.GoLayout || isGo)).ToList();
        var strict = new PathConvention(usual, []);
        var spoken = files.Select(file => strict.WordOf(file)).OfType<(LayerWord Word, int Index)>().Select(found => found.Word).Distinct().ToList();
        var speaksOfLayers = isGo || spoken.Select(word => word.Layer).Distinct().Count() > 1;
        var names = spoken.Select(word => word.Convention).Append(isGo ? LayerWords.GoLayout : null).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        return new PathConvention(speaksOfLayers ? [.. usual, .. LayerWords.All.Where(word => word.IsWeak)] : usual, [.. names]);
    }

    public Classification? Classify(SourceFile file)
    {
        if (WordOf(file) is not var (word, index))
            return null;

        var parts = file.Path.Split('/');
        var rule = $"by convention: '{parts[index]}' means {LayerName.Of(word.Layer)} ({word.Convention})";
        return new Classification(word.Layer, rule, AdapterOf(file, parts, index, word));
    }

    /// <summary>The last component of a path that has a meaning.</summary>
    private (LayerWord Word, int Index)? WordOf(SourceFile file)
    {
        (LayerWord Word, int Index)? found = null;
        foreach (var (index, (word, isFile)) in ComponentsOf(file.Path).Index())
        {
            var above = found?.Word.IsWeak == true ? null : found?.Word.Key;
            if (_words[word].FirstOrDefault(row => (!isFile || row.NamesFiles) && row.Means(above) && !(found is not null && row.IsWeak)) is { } row)
                found = (row, index);
        }

        return found;
    }

    // What lies directly in the folder of a side is an adapter by itself; what lies deeper belongs to the folder below it.
    private static string AdapterOf(SourceFile file, string[] parts, int index, LayerWord word)
    {
        if (index + 1 >= parts.Length)
            return file.Path;

        if (word.IsOneAdapter)
            return string.Join('/', parts[..(index + 1)]);

        var isDirect = index + 2 == parts.Length;
        if (isDirect && (file.Language is SourceLanguage.Go or SourceLanguage.Java || WiringNames.IsModuleFile(file.Path)))
            return string.Join('/', parts[..(index + 1)]);

        var last = isDirect ? WiringNames.Stem(parts[index + 1]) : parts[index + 1];
        return string.Join('/', [.. parts[..(index + 1)], last]);
    }

    private IEnumerable<(string Word, bool IsFile)> ComponentsOf(string path)
    {
        var parts = path.Split('/');
        return parts.Select((part, index) => (NormalOf(index == parts.Length - 1 ? WiringNames.Stem(part) : part), index == parts.Length - 1));
    }

    // The same folders come again and again.
    private string NormalOf(string name) => _normal.TryGetValue(name, out var known) ? known : _normal[name] = LayerWords.Normal(name);
}
