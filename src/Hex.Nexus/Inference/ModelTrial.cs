using Hex.Core.Conversation;

namespace Hex.Nexus.Inference;

/// <summary>One word asked of a model, and what it took.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Model">The model that was asked.</param>
/// <param name="Reply">What it answered.</param>
/// <param name="FirstToken">From the question to the first piece of the answer, or null when none came.</param>
/// <param name="Total">From the question to the end of the answer.</param>
/// <param name="Tries">How often it was asked until it answered.</param>
public sealed record ModelTrial(ModelEndpoint Endpoint, string Model, ModelReply Reply, TimeSpan? FirstToken, TimeSpan Total, int Tries);
