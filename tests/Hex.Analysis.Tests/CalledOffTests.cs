using Hex.Analysis.Files;
using Hex.Analysis.Native;
using Hex.Analysis.Resolution;
using Hex.Analysis.Syntax;
using Hex.Analysis.Syntax.TypeScript;
using Hex.Core.Code;

namespace Hex.Analysis.Tests;

public sealed class CalledOffTests
{
    [Fact]
    public async Task WhoCallsItOffDoesNotWaitForWhatIsBeingWorkedOut()
    {
        using var tree = new CodeTree(("a.ts", "import './b';"));
        using var stuck = new StuckFamily();
        using var reader = new CodeFactsReader(tree.CacheFolder, [stuck]);
        using var calledOff = new CancellationTokenSource();
        var reading = reader.ReadAsync(new CodeScope(tree.Root), calledOff.Token);
        await stuck.Reached;

        await calledOff.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    /// <summary>TypeScript whose imports are not worked out before the test is over.</summary>
    private sealed class StuckFamily : ILanguageFamily, IDisposable
    {
        private readonly TypeScriptFamily _inner = new();
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _over = new();

        public Task Reached => _reached.Task;

        public int Version => _inner.Version;

        public SourceLanguage? LanguageOf(string path) => _inner.LanguageOf(path);

        public Grammar GrammarOf(string path) => _inner.GrammarOf(path);

        public FileSyntax Read(string path, SyntaxTree tree, SyntaxCursor cursor) => _inner.Read(path, tree, cursor);

        public IImportResolver ResolverFor(SourceTree tree, IReadOnlyDictionary<string, FileSyntax> files)
        {
            _reached.SetResult();
            _over.Task.GetAwaiter().GetResult();
            return _inner.ResolverFor(tree, files);
        }

        public void Dispose() => _over.SetResult();
    }
}
