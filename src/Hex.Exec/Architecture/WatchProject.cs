using System.Runtime.CompilerServices;
using Hex.Core.Failures;
using Hex.Core.Ports;

namespace Hex.Exec.Architecture;

/// <summary>The use case behind <c>hex analyze --watch</c>: analyses a project again whenever its files change.</summary>
public sealed class WatchProject
{
    private readonly AnalyzeProject _analyze;
    private readonly IFolderWatch _watch;

    internal WatchProject(AnalyzeProject analyze, IFolderWatch watch) => (_analyze, _watch) = (analyze, watch);

    /// <summary>The reports, one now and one after each change, until the token stops it.</summary>
    /// <exception cref="HexException">As of the analysis itself.</exception>
    public async IAsyncEnumerable<ArchitectureReport> RunAsync(AnalyzeRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            // Listening begins before reading does, so that what changes meanwhile is not missed.
            var change = _watch.NextChangeAsync(request.Root, cancellationToken);
            yield return await _analyze.RunAsync(request, cancellationToken);
            await change;
        }
    }
}
