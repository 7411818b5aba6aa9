namespace Hex.Analysis.Cache;

/// <summary>A file with what is known of it.</summary>
/// <param name="Path">Its path, relative to the root.</param>
/// <param name="Content">What is known.</param>
internal sealed record KnownFile(string Path, CachedFile Content);
