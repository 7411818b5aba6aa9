using Hex.Core.Ports;
using Hex.Core.Runs;
using Hex.Exec.Candidates;
using Hex.Exec.Loop;
using Hex.Exec.Runs;

namespace Hex.Exec.Do;

/// <summary>A run that passed the preflight, and what it writes to.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Prepared">What the preflight made of it.</param>
/// <param name="Candidates">Who tries it.</param>
/// <param name="Journal">Its journal.</param>
/// <param name="Progress">What it has to show so far.</param>
/// <param name="Log">Its log.</param>
internal sealed record ActiveRun(
    RunRequest Request, PreparedRun Prepared, CandidateLine Candidates, IJournal Journal, RunProgress Progress, RunLog Log)
{
    /// <summary>The bounds on what its models may use.</summary>
    public ModelBudget Budget { get; } = new(Request.Limits, Progress.Usage);

    /// <summary>Uncommitted files the operator wants in the commit: those to include, and allowed ones that were changed already.</summary>
    public IReadOnlyList<string> Carried =>
        [.. Prepared.Include.Concat(Request.IncludesDirty ? Prepared.Allowed.Paths.Where(Prepared.State.Entries.ContainsKey) : []).Distinct(StringComparer.Ordinal)];
}
