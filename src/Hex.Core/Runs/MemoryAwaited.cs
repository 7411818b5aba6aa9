using Hex.Core.Admission;

namespace Hex.Core.Runs;

/// <summary>A candidate waits until other runs let go of memory.</summary>
/// <param name="Candidate">Its name.</param>
/// <param name="Numbers">The numbers that decided.</param>
/// <param name="Ahead">How many others came earlier and wait too.</param>
public sealed record MemoryAwaited(string Candidate, MemoryNumbers Numbers, int Ahead) : RunEvent;
