using Hex.Core.Evidence;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Exec.Evidence;
using Hex.Exec.Repair.Source;

namespace Hex.Exec.Repair.Search;

/// <summary>The scratch trees of one search, removed together.</summary>
internal sealed class BenchSet(IReadOnlyDictionary<string, SourceFile> files, EvidenceRunner evidence, EvidenceSpec spec) : IAsyncDisposable
{
    private readonly List<Bench> _benches = [];

    /// <summary>The benches, ready for use.</summary>
    public IReadOnlyList<Bench> Benches => _benches;

    /// <summary>Makes the scratch trees and checks that the evidence fails in each as it does in the working tree.</summary>
    /// <returns>Why a copy is of no use, in one clause, or null when all are faithful.</returns>
    public async Task<string?> FillAsync(IScratchTrees trees, WorkTree tree, EvidenceReport baseline, int count, CancellationToken cancellationToken)
    {
        for (var made = 0; made < Math.Max(1, count); made++)
        {
            _benches.Add(new Bench(await trees.CopyAsync(tree, cancellationToken), evidence, spec, files));
        }

        var reports = await Task.WhenAll(_benches.Select(bench => bench.RunUnchangedAsync(cancellationToken)));
        return reports.Select(report => Difference(baseline.Verdict, report.Verdict)).FirstOrDefault(difference => difference is not null);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var bench in _benches)
        {
            await bench.DisposeAsync();
        }
    }

    private static string? Difference(EvidenceVerdict expected, EvidenceVerdict actual) => (expected, actual) switch
    {
        (EvidenceVerdict.Failed before, EvidenceVerdict.Failed after) when before.ExitCode == after.ExitCode => null,
        (EvidenceVerdict.Failed before, EvidenceVerdict.Failed after) => $"the evidence exits {before.ExitCode} in the working tree and {after.ExitCode} in a copy of it",
        (EvidenceVerdict.Failed, _) => $"the evidence fails in the working tree and not in a copy of it ({actual.GetType().Name})",
        _ => "the evidence does not fail by itself, so there is nothing to repair",
    };
}
