using Hex.Core.Conversation;
using Hex.Core.Ports;
using Hex.Nexus.Inference.Exchange;

namespace Hex.Nexus.Inference.Dialects;

/// <summary>A server that speaks the API of OpenAI.</summary>
internal sealed class OpenAIServer(ModelExchange exchange) : IModelServer, IModel
{
    private const string ListPath = "/models";

    public ModelEndpoint Endpoint => exchange.Endpoint;

    public IModel Model => this;

    public Task<ModelReply> AskAsync(ModelRequest request, Action<ModelProgress> onProgress, CancellationToken cancellationToken) => exchange.AskAsync(
        new ModelCall(
            "/chat/completions",
            request.Model,
            _ => Task.FromResult(OpenAIRequest.Write(request, Endpoint.Address)),
            () => new OpenAIReply(new ReplyParts(request, exchange.Limits, onProgress))),
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
