namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex demo --json</c> prints.</summary>
/// <param name="Language">What the project is written in.</param>
/// <param name="Directory">Where it is kept, or null when it was taken away.</param>
/// <param name="Run">The run.</param>
/// <param name="Diff">The change it committed, or null.</param>
internal sealed record DemoDocument(string Language, string? Directory, RunDocument Run, string? Diff);
