using Hex.Core.Admission;

namespace Hex.Core.Runs;

/// <summary>Memory for a candidate's model is reserved until the candidate ends.</summary>
/// <param name="Candidate">Its name.</param>
/// <param name="Numbers">The numbers that decided.</param>
/// <param name="Unloaded">Idle models its server was told to let go of.</param>
/// <param name="WaitedMs">How long it had to wait, in milliseconds.</param>
public sealed record MemoryReserved(string Candidate, MemoryNumbers Numbers, IReadOnlyList<string> Unloaded, long WaitedMs) : RunEvent;
