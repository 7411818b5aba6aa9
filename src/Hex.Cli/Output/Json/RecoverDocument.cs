using Hex.Exec.Recovery;

namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex recover --json</c> prints.</summary>
internal sealed record RecoverDocument(IReadOnlyList<RecoveredRun> Recovered);
