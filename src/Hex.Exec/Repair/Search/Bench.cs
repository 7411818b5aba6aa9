using Hex.Core.Evidence;
using Hex.Core.Ports;
using Hex.Exec.Evidence;
using Hex.Exec.Repair.Source;

namespace Hex.Exec.Repair.Search;

/// <summary>A scratch tree in which one change after the other is tried.</summary>
internal sealed class Bench(IScratchTree tree, EvidenceRunner evidence, EvidenceSpec spec, IReadOnlyDictionary<string, SourceFile> files) : IAsyncDisposable
{
    private readonly HashSet<string> _changed = [];

    // Changed code loops for ever more often than it is merely slow: the limit follows what the unchanged code took.
    private static readonly TimeSpan ShortestLimit = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Allowance = TimeSpan.FromSeconds(0.5);

    private TimeSpan _limit = spec.TimeLimit;

    /// <summary>Runs the evidence on the copy as it is and takes the time limit of all changes from it.</summary>
    public async Task<EvidenceReport> RunUnchangedAsync(CancellationToken cancellationToken)
    {
        var report = await RunAsync(cancellationToken);
        var limit = (report.Duration * 4) + Allowance;
        _limit = limit < ShortestLimit ? ShortestLimit : limit > spec.TimeLimit ? spec.TimeLimit : limit;
        return report;
    }

    /// <summary>Runs the evidence on a change; what the change before it touched is as it was.</summary>
    public Task<EvidenceReport> TryAsync(Variant variant, CancellationToken cancellationToken)
    {
        var texts = variant.Texts();
        foreach (var path in _changed.Where(path => !texts.ContainsKey(path)))
        {
            tree.Write(path, files[path].ToBytes(files[path].Text));
        }

        _changed.Clear();
        foreach (var (path, text) in texts)
        {
            tree.Write(path, files[path].ToBytes(text));
            _changed.Add(path);
        }

        return RunAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => tree.DisposeAsync();

    private Task<EvidenceReport> RunAsync(CancellationToken cancellationToken) =>
        evidence.RunAsync(spec with { Root = tree.Root, TimeLimit = _limit }, cancellationToken);
}
