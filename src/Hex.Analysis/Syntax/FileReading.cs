using System.Runtime.ExceptionServices;
using Hex.Analysis.Cache;
using Hex.Analysis.Files;
using Hex.Core.Failures;

namespace Hex.Analysis.Syntax;

/// <summary>Reads the files of a tree that are sources, as far as the cache does not know them.</summary>
/// <param name="tree">The files.</param>
/// <param name="families">The languages.</param>
/// <param name="cache">What was read before, or null.</param>
/// <param name="pool">The parsers.</param>
internal sealed class FileReading(SourceTree tree, IReadOnlyList<ILanguageFamily> families, SyntaxCache? cache, ParserPool pool)
{
    private int _read;

    /// <summary>Whether anything is known now that the cache did not know.</summary>
    public bool HasNews { get; private set; }

    /// <summary>Reads them all, over all cores.</summary>
    /// <returns>What is known of each, in the order of their paths.</returns>
    public List<KnownFile> Run(CancellationToken cancellationToken)
    {
        var sources = Sources();
        var known = new KnownFile?[sources.Count];
        OverAllCores(sources.Count, (index, lane) => known[index] = Know(sources[index], lane), cancellationToken);
        var files = new List<KnownFile>(known.OfType<KnownFile>());
        HasNews = _read > 0 || files.Count != (cache?.Count ?? 0);
        return files;
    }

    private void OverAllCores(int count, Action<int, ParserLane> work, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        try
        {
            Parallel.For(0, count, options, pool.Rent, (index, _, lane) =>
            {
                work(index, lane);
                return lane;
            }, pool.Return);
        }
        catch (AggregateException several) when (several.InnerExceptions.FirstOrDefault(each => each is HexException) is { } first)
        {
            // Each thread met the same.
            ExceptionDispatchInfo.Throw(first);
        }
    }

    private List<Source> Sources()
    {
        var sources = new List<Source>();
        foreach (var path in tree.Files)
        {
            if (families.FirstOrDefault(family => family.LanguageOf(path) is not null) is { } family)
                sources.Add(new Source(path, family));
        }

        return sources;
    }

    private KnownFile? Know(Source source, ParserLane lane) => Look(source.Path, source.Family, lane) is { } content ? new KnownFile(source.Path, content) : null;

    private CachedFile? Look(string path, ILanguageFamily family, ParserLane lane)
    {
        var absolute = tree.Absolute(path);
        var now = FileStamps.Now;
        if (FileStamps.Take(absolute) is not { } stamp)
            return File.Exists(absolute) || Path.Exists(absolute) ? null : new CachedFile(default, default, null, SourceDefect.Gone);

        var before = cache?.Find(path);
        if (before is not null && before.Stamp == stamp)
            return before;

        Interlocked.Increment(ref _read);
        var defect = lane.Buffer.Read(absolute, out var content);
        stamp = stamp.IsSettled(now) ? stamp : default;
        if (defect is not null)
            return new CachedFile(stamp, content.Hash, null, defect);

        before = before?.Hash == content.Hash ? before : cache?.Find(path, content.Hash);
        return new CachedFile(stamp, content.Hash, before?.Syntax ?? Parse(path, family, lane, content), null);
    }

    private static FileSyntax Parse(string path, ILanguageFamily family, ParserLane lane, SourceContent content)
    {
        family.Smooth(path, content.Text.Span);
        using var parsed = lane.Parser.Parse(family.GrammarOf(path), content.Text);
        return family.Read(path, parsed, lane.Parser.Cursor);
    }

    private sealed record Source(string Path, ILanguageFamily Family);
}
