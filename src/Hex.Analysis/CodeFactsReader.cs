using Hex.Analysis.Cache;
using Hex.Analysis.Files;
using Hex.Analysis.Syntax;
using Hex.Core.Code;
using Hex.Core.Ports;

namespace Hex.Analysis;

/// <summary>Reads source code with tree-sitter.</summary>
/// <param name="cacheFolder">Where what was read is kept, in a file for each root.</param>
/// <param name="families">The languages it knows.</param>
internal sealed class CodeFactsReader(string cacheFolder, IReadOnlyList<ILanguageFamily> families) : ICodeFacts, IDisposable
{
    // Raised when the bytes of the cache are laid out anew.
    private const long CacheFormat = 5;

    private readonly ParserPool _pool = new();

    // Whoever calls it off waits for nothing: a large file or a large tree of projects is between two looks at the token for seconds.
    /// <inheritdoc />
    public Task<CodeFacts> ReadAsync(CodeScope scope, CancellationToken cancellationToken) =>
        Task.Run(() => Read(scope, cancellationToken), cancellationToken).WaitAsync(cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _pool.Dispose();

    private static IEnumerable<SourceProblem> ProblemsOf(string path, CachedFile file)
    {
        if (file.Defect is { } defect)
            yield return new SourceProblem(path, defect.Kind, defect.Message, null);

        if (file.Syntax?.ErrorLine is { } line)
            yield return new SourceProblem(path, "syntax_error", "a part of it could not be read; the rest counts", line);
    }

    private CodeFacts Read(CodeScope scope, CancellationToken cancellationToken)
    {
        var tree = SourceWalk.Find(scope, cancellationToken);
        var version = families.Aggregate(CacheFormat, (all, family) => (all << 8) | (byte)family.Version);
        var cache = scope.UsesCache ? SyntaxCache.Open(cacheFolder, tree.Root, version) : null;
        var reading = new FileReading(tree, families, cache, _pool);
        var known = reading.Run(cancellationToken);
        var problems = tree.Problems.ToList();
        if (cache is not null && reading.HasNews && !cache.Save(known))
            problems.Add(new SourceProblem(".", "cache_not_written", $"what was read cannot be kept in '{cacheFolder}', so the next time costs as much", null));

        problems.AddRange(known.SelectMany(file => ProblemsOf(file.Path, file.Content)));
        return new CodeFacts(tree.Root, Resolve(tree, known, problems, cancellationToken), [.. problems.OrderBy(problem => problem.Path, StringComparer.Ordinal)]) { Unread = UnreadSources.In(tree) };
    }

    private List<SourceFile> Resolve(SourceTree tree, List<KnownFile> known, List<SourceProblem> problems, CancellationToken cancellationToken)
    {
        var files = new List<SourceFile>(known.Count);
        foreach (var family in families)
        {
            var own = known.Where(file => file.Content.Syntax is not null && family.LanguageOf(file.Path) is not null).ToDictionary(file => file.Path, file => file.Content.Syntax!, StringComparer.Ordinal);
            if (own.Count == 0)
                continue;

            var resolver = family.ResolverFor(tree, own);
            foreach (var (path, syntax) in own)
            {
                cancellationToken.ThrowIfCancellationRequested();
                files.Add(resolver.Resolve(path, family.LanguageOf(path)!.Value, syntax));
            }

            problems.AddRange(resolver.Problems);
        }

        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return files;
    }
}
