namespace Hex.Nexus.Inference.Exchange;

/// <summary>A question on its way to a server.</summary>
/// <param name="Path">Where it goes, below the endpoint's address.</param>
/// <param name="Model">The model it is for.</param>
/// <param name="Body">Makes its body; looking something up for it is part of a try.</param>
/// <param name="Reader">Makes what reads one answer.</param>
internal sealed record ModelCall(string Path, string Model, Func<CancellationToken, Task<ReadOnlyMemory<byte>>> Body, Func<IReplyReader> Reader);
