using Hex.Core.Evidence;
using Hex.Core.Failures;
using Hex.Exec.Evidence;
using Hex.Exec.Runs;

namespace Hex.Exec.Racing;

/// <summary>Lets the evidence of a race run in one lane at a time: what two of them share, such as a port, would have one lane judge the other's change.</summary>
internal sealed class EvidenceTurns(EvidenceGate gate) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Waits for the turn; disposing ends it.</summary>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        return new Turn(_turn);
    }

    /// <summary>Runs the evidence in a lane before any change: it has to come out there as it did in the first one.</summary>
    /// <exception cref="HexException">It depends on where it runs.</exception>
    public async Task RequireSameBaselineAsync(GateContext context, EvidenceReport first, RunLog log, CancellationToken cancellationToken)
    {
        using var turn = await TakeAsync(cancellationToken);
        var here = await gate.LaneBaselineAsync(context, log, cancellationToken);
        if (here.Verdict.GetType() != first.Verdict.GetType() || here.ExitCode != first.ExitCode)
        {
            throw HexException.Refused(
                "lanes_differ",
                $"the evidence {VerdictText.Describe(first.Verdict)} in one worktree and {VerdictText.Describe(here.Verdict)} in another, before any change",
                "it depends on where it runs; mend it, or let the candidates try one after the other");
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
