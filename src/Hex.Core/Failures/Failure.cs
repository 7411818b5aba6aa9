namespace Hex.Core.Failures;

/// <summary>A reason to stop that a person can act on.</summary>
/// <param name="Kind">Which of the exit codes it ends in.</param>
/// <param name="Code">A stable snake_case name for scripts, such as <c>merge_in_progress</c>.</param>
/// <param name="What">One clause: what happened.</param>
/// <param name="Remedy">One clause: what to do.</param>
public sealed record Failure(FailureKind Kind, string Code, string What, string Remedy)
{
    /// <summary>The one sentence shown to people.</summary>
    public string Sentence => $"{What}; {Remedy}.";
}
