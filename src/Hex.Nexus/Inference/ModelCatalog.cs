using Hex.Core.Conversation;
using Hex.Core.Failures;
using Hex.Core.Ports;

namespace Hex.Nexus.Inference;

/// <summary>The use cases behind <c>hex inference</c>.</summary>
public sealed class ModelCatalog
{
    // A model that thinks needs room to do so before it comes to the word.
    private const int MaxTokens = 1024;

    private readonly IModelServers _servers;
    private readonly TimeProvider _time;

    /// <summary>Made by the composition root.</summary>
    internal ModelCatalog(IModelServers servers, TimeProvider time) => (_servers, _time) = (servers, time);

    /// <summary>Asks every endpoint what it has, all at once.</summary>
    public async Task<IReadOnlyList<EndpointStatus>> ListAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(_servers.All.Select(server => StatusAsync(server, cancellationToken)));

    /// <summary>Asks a model for one word.</summary>
    /// <param name="target">The endpoint, or the endpoint and its model as <c>NAME/MODEL</c>.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="HexException">There is no such endpoint, it has no model, or the model does not answer.</exception>
    public async Task<ModelTrial> TestAsync(string target, CancellationToken cancellationToken)
    {
        var parts = target.Split('/', 2);
        var server = Find(parts[0]);
        var model = parts.Length == 2 ? parts[1] : await AnyModelAsync(server, cancellationToken);
        var request = new ModelRequest
        {
            Model = model,
            System = "You answer with a single word.",
            Messages = [new ChatMessage.User("Answer with the word: ready")],
            MaxTokens = MaxTokens,
        };
        TimeSpan? first = null;
        var tries = 1;
        var startedAt = _time.GetTimestamp();
        var reply = await server.Model.AskAsync(request, Watch, cancellationToken);
        return new ModelTrial(server.Endpoint, model, reply, first, _time.GetElapsedTime(startedAt), tries);

        void Watch(ModelProgress progress)
        {
            if (progress is ModelProgress.Retrying retrying)
                tries = retrying.Attempt;
            else
                first ??= _time.GetElapsedTime(startedAt);
        }
    }

    /// <summary>Remembers an endpoint; one of the same name is replaced.</summary>
    /// <returns>The endpoint as it is kept.</returns>
    /// <exception cref="HexException">It is none hex would talk to.</exception>
    public ModelEndpoint Add(ModelEndpoint endpoint)
    {
        _servers.Add(endpoint);
        return Find(endpoint.Name).Endpoint;
    }

    /// <summary>Forgets an endpoint that was added.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string name) => _servers.Remove(name);

    private static async Task<EndpointStatus> StatusAsync(IModelServer server, CancellationToken cancellationToken)
    {
        try
        {
            return new EndpointStatus(server.Endpoint, await server.ListAsync(cancellationToken), null);
        }
        catch (ModelException exception)
        {
            return new EndpointStatus(server.Endpoint, [], exception.Failure);
        }
    }

    private static async Task<string> AnyModelAsync(IModelServer server, CancellationToken cancellationToken)
    {
        var models = await server.ListAsync(cancellationToken);
        var chosen = models.FirstOrDefault(model => model.IsLoaded == true) ?? models.FirstOrDefault(model => model.CallsTools == true)
            ?? (models.Count > 0 ? models[0] : null);
        return chosen?.Name ?? throw HexException.Environment(
            "no_model", $"{server.Endpoint.Name} ({server.Endpoint.Address}) has no model", "give it one, for example with \"ollama pull qwen2.5-coder:7b\"");
    }

    private IModelServer Find(string name) => _servers.All.FirstOrDefault(server => server.Endpoint.Name == name) ?? throw HexException.Usage(
        "no_such_endpoint",
        $"there is no endpoint \"{name}\" here",
        $"choose one of: {string.Join(", ", _servers.All.Select(server => server.Endpoint.Name))}; or add it with \"hex inference add\"");
}
