using Hex.Core.Conversation;
using Hex.Core.Ports;

namespace Hex.Exec.Tests.Loop;

/// <summary>One server, called <c>here</c>, that has one model, which plays its part in order.</summary>
/// <param name="name">The model's name.</param>
/// <param name="turns">What it does with one question after the other.</param>
internal sealed class ScriptedServers(string name, params Func<ModelRequest, ModelReply>[] turns) : IModelServers, IModelServer, IModel
{
    private readonly List<ModelRequest> _requests = [];

    /// <summary>The questions so far.</summary>
    public IReadOnlyList<ModelRequest> Requests => _requests;

    public IReadOnlyList<IModelServer> All => [this];

    public ModelEndpoint Endpoint { get; } = new() { Name = "here", Dialect = ModelDialect.Ollama, Address = "scripted:" };

    public IModel Model => this;

    /// <summary>A reply that says something and calls tools.</summary>
    public static ModelReply Reply(string text, params ToolCall[] calls) =>
        new() { Model = "scripted", Text = text, Calls = calls, Stop = ModelStop.Finished, Usage = new TokenUsage(null, null, 0) };

    public void Add(ModelEndpoint endpoint) => throw new NotSupportedException();

    public bool Remove(string endpoint) => throw new NotSupportedException();

    public Task<IReadOnlyList<ModelFacts>> ListAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ModelFacts>>([new() { Name = name }]);

    public Task<ModelFacts?> FindAsync(string model, CancellationToken cancellationToken) =>
        Task.FromResult(model == name ? new ModelFacts { Name = name, CallsTools = true, ContextTokens = 16_384 } : null);

    public Task<ModelReply> AskAsync(ModelRequest request, Action<ModelProgress> onProgress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _requests.Add(request);
        return Task.FromResult(turns[Math.Min(_requests.Count, turns.Length) - 1](request));
    }
}
