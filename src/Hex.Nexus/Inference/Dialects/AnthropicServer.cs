using Hex.Core.Conversation;
using Hex.Core.Ports;
using Hex.Nexus.Inference.Exchange;

namespace Hex.Nexus.Inference.Dialects;

/// <summary>A server that speaks Anthropic's API.</summary>
internal sealed class AnthropicServer(ModelExchange exchange) : IModelServer, IModel
{
    private const string ListPath = "/v1/models?limit=1000";

    public ModelEndpoint Endpoint => exchange.Endpoint;

    public IModel Model => this;

    public Task<ModelReply> AskAsync(ModelRequest request, Action<ModelProgress> onProgress, CancellationToken cancellationToken) => exchange.AskAsync(
        new ModelCall(
            "/v1/messages",
            request.Model,
            _ => Task.FromResult(AnthropicRequest.Write(request)),
            () => new AnthropicReply(new ReplyParts(request, exchange.Limits, onProgress))),
        onProgress,
        cancellationToken);

    public async Task<IReadOnlyList<ModelFacts>> ListAsync(CancellationToken cancellationToken)
    {
        var listed = await exchange.LookUpAsync(ListPath, null, DialectJson.Default.ListedModels, cancellationToken);
        return listed is { Data: not null }
            ? listed.ToFacts()
            : throw exchange.Failures.Of(ModelFailureKind.Malformed, null, $"does not list its models at {ListPath}");
    }

    public async Task<ModelFacts?> FindAsync(string model, CancellationToken cancellationToken) =>
        (await ListAsync(cancellationToken)).FirstOrDefault(facts => facts.Name == model);
}
