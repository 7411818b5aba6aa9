namespace Hex.Analysis.Resolution.Go;

/// <summary>A line of <c>go.mod</c> or <c>go.work</c>.</summary>
/// <param name="Verb">What it is about: its first word, or that of the block it stands in.</param>
/// <param name="Arguments">The words after it.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed record GoDirective(string Verb, IReadOnlyList<string> Arguments, int Line);
