namespace Hex.Core.Admission;

/// <summary>What a model takes of memory.</summary>
/// <param name="WeightBytes">Its weights, or null when its server does not say.</param>
/// <param name="CacheBytesPerToken">What its cache of keys and values takes for a token of context, or null when its server does not say.</param>
public sealed record ModelSize(long? WeightBytes, long? CacheBytesPerToken);
