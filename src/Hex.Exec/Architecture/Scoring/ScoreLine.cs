using Hex.Exec.Architecture.Rules;

namespace Hex.Exec.Architecture.Scoring;

/// <summary>What one kind of finding takes from the score.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Each">What each takes.</param>
/// <param name="Most">What all of them take at most, or null.</param>
/// <param name="Taken">What they take.</param>
public sealed record ScoreLine(RuleKind Kind, int Count, int Each, int? Most, int Taken);
