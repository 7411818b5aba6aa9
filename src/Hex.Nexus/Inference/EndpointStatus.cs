using Hex.Core.Conversation;
using Hex.Core.Failures;

namespace Hex.Nexus.Inference;

/// <summary>An endpoint, and what it has or why it does not say.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Models">Its models; empty when it does not answer.</param>
/// <param name="Failure">Why it does not answer, or null.</param>
public sealed record EndpointStatus(ModelEndpoint Endpoint, IReadOnlyList<ModelFacts> Models, Failure? Failure);
