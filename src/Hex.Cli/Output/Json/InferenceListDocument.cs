using Hex.Core.Conversation;
using Hex.Nexus.Inference;

namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex inference list --json</c> prints.</summary>
internal sealed record InferenceListDocument(IReadOnlyList<InferenceListDocument.Status> Endpoints)
{
    internal sealed record Status(InferenceEndpointDocument Endpoint, bool Reachable, string? Code, string? Reason, IReadOnlyList<Model> Models);

    internal sealed record Model(string Name, long? SizeBytes, int? ContextTokens, bool? CallsTools, bool? Thinks, bool? Loaded);

    public static InferenceListDocument Of(IReadOnlyList<EndpointStatus> endpoints) => new([.. endpoints.Select(StatusOf)]);

    private static Status StatusOf(EndpointStatus status) => new(
        InferenceEndpointDocument.Of(status.Endpoint), status.Failure is null, status.Failure?.Code, status.Failure?.Sentence, [.. status.Models.Select(ModelOf)]);

    private static Model ModelOf(ModelFacts model) => new(model.Name, model.SizeBytes, model.ContextTokens, model.CallsTools, model.Thinks, model.IsLoaded);
}
