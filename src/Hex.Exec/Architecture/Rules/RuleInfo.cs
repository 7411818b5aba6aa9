namespace Hex.Exec.Architecture.Rules;

/// <summary>A rule as people read of it.</summary>
/// <param name="Id">Its stable name, such as <c>inward-dependencies</c>.</param>
/// <param name="Kind">What its findings take from the score.</param>
/// <param name="Title">What it asks for, in one clause.</param>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="Hint">What to do about a finding, in one sentence.</param>
public sealed record RuleInfo(string Id, RuleKind Kind, string Title, string Reason, string Hint)
{
    /// <summary>A small project that breaks it: one fact a line, such as <c>src/domain/order.ts imports src/adapters/secondary/db.ts</c>.</summary>
    public required IReadOnlyList<string> Wrong { get; init; }

    /// <summary>The same without the fault.</summary>
    public required IReadOnlyList<string> Right { get; init; }
}
