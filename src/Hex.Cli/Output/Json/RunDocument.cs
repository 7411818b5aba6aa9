using Hex.Core.Runs;

namespace Hex.Cli.Output.Json;

/// <summary>A run in a list or on its own.</summary>
internal sealed record RunDocument(
    string Id,
    DateTime StartedAt,
    DateTime? EndedAt,
    string Instruction,
    string Evidence,
    string Root,
    string Outcome,
    string? Code,
    int? ExitCode,
    string? Message,
    string? Commit,
    string? Branch,
    string? Candidate,
    int? CandidatesTried,
    int? Attempts,
    long? DurationMs)
{
    public static RunDocument Of(RunRecord run) => new(
        run.Id.ToString(),
        run.StartedAt.UtcDateTime,
        run.EndedAt?.UtcDateTime,
        run.Instruction,
        run.Evidence,
        run.Root,
        run.End?.Outcome ?? "unfinished",
        run.End?.Code,
        run.End?.ExitCode,
        run.End?.Message,
        run.End?.Commit,
        run.End?.Branch,
        run.End?.Candidate,
        run.End?.CandidatesTried,
        run.End?.Attempts,
        run.End?.DurationMs);
}
