using Hex.Core.Conversation;

namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex inference add --json</c> prints.</summary>
internal sealed record InferenceEndpointDocument(
    string Name, string Dialect, string Address, string? KeyVariable, decimal? PromptPrice, decimal? ReplyPrice)
{
    public static InferenceEndpointDocument Of(ModelEndpoint endpoint) => new(
        endpoint.Name, InferenceReport.NameOf(endpoint.Dialect), endpoint.Address, endpoint.KeyVariable, endpoint.PromptPrice, endpoint.ReplyPrice);
}
