namespace Hex.Analysis.Files;

/// <summary>The first half of the SHA-256 of a file.</summary>
internal readonly record struct ContentHash(long First, long Second);
