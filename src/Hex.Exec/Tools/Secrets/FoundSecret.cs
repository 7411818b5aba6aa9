namespace Hex.Exec.Tools.Secrets;

/// <summary>Where a credential stands, without the credential.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Kind">What it looks like.</param>
/// <param name="Length">How long it is.</param>
internal readonly record struct FoundSecret(int Line, string Kind, int Length);
