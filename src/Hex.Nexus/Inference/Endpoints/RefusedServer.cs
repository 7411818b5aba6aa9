using Hex.Core.Conversation;
using Hex.Core.Failures;
using Hex.Core.Ports;

namespace Hex.Nexus.Inference.Endpoints;

/// <summary>An endpoint hex does not talk to; says why to whoever tries.</summary>
internal sealed class RefusedServer(ModelEndpoint endpoint, Failure problem) : IModelServer, IModel
{
    public ModelEndpoint Endpoint => endpoint;

    public IModel Model => this;

    public Task<IReadOnlyList<ModelFacts>> ListAsync(CancellationToken cancellationToken) => throw Refusal();

    public Task<ModelFacts?> FindAsync(string model, CancellationToken cancellationToken) => throw Refusal();

    public Task<ModelReply> AskAsync(ModelRequest request, Action<ModelProgress> onProgress, CancellationToken cancellationToken) => throw Refusal();

    private ModelException Refusal() => new(ModelFailureKind.Rejected, problem.What, problem.Remedy);
}
