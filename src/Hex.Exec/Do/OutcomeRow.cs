using Hex.Core.Runs;

namespace Hex.Exec.Do;

/// <summary>One way a run can end, as the help lists it.</summary>
/// <param name="Outcome">The name of the outcome, such as <c>refused</c>.</param>
/// <param name="Code">The stable name of the reason, such as <c>already_green</c>.</param>
/// <param name="Exit">The exit code.</param>
/// <param name="Meaning">What happened, in one clause.</param>
public sealed record OutcomeRow(string Outcome, string Code, ExitCode Exit, string Meaning);
