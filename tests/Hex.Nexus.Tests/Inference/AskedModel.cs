using Hex.Core.Conversation;
using Hex.Core.Ports;
using Hex.Nexus.Inference.Dialects;
using Hex.Nexus.Inference.Exchange;
using Hex.Testing.Machine;
using Hex.Testing.Models;

namespace Hex.Nexus.Tests.Inference;

/// <summary>A scripted server, asked by hex's own adapter in one dialect.</summary>
internal sealed class AskedModel : IAsyncDisposable
{
    private readonly ModelHttp _http;

    public AskedModel(ModelDialect dialect, ModelScript script, InferenceLimits? limits = null, TimeProvider? time = null, Func<ModelEndpoint, ModelEndpoint>? with = null)
        : this(ModelServer.Start(script), dialect, limits ?? Quick, time ?? TimeProvider.System, with ?? (endpoint => endpoint))
    {
    }

    public AskedModel(ModelDialect dialect, params ModelTurn[] turns)
        : this(dialect, new ModelScript { Turns = turns })
    {
    }

    private AskedModel(ModelServer server, ModelDialect dialect, InferenceLimits limits, TimeProvider time, Func<ModelEndpoint, ModelEndpoint> with)
    {
        Server = server;
        _http = new ModelHttp(limits, time);
        var access = new EndpointAccess(with(server.Endpoint(dialect)), Environment, _http);
        var exchange = new ModelExchange(access, limits, time, () => 0.5);
        Model = dialect switch
        {
            ModelDialect.Ollama => new OllamaServer(exchange),
            ModelDialect.OpenAI => new OpenAIServer(exchange),
            _ => new AnthropicServer(exchange),
        };
    }

    public const string KeyVariable = "SCRIPTED_KEY";

    public const string Key = "sk-canary-0123456789";

    /// <summary>Tries once and waits for nothing, so that a test sees the first failure.</summary>
    public static InferenceLimits Once { get; } = new() { Tries = 1 };

    /// <summary>Tries as often as ever, without a wait in between.</summary>
    public static InferenceLimits Quick { get; } = new() { RetryWait = TimeSpan.Zero };

    public static ModelRequest Question { get; } = new()
    {
        Model = ModelScript.DefaultModel,
        System = "You mend code.",
        Messages = [new ChatMessage.User("Mend it.")],
    };

    public static TheoryData<ModelDialect> Dialects => [ModelDialect.Ollama, ModelDialect.OpenAI, ModelDialect.Anthropic];

    public ModelServer Server { get; }

    public IModelServer Model { get; }

    public List<ModelProgress> Progress { get; } = [];

    private static Dictionary<string, string> Environment => new() { [KeyVariable] = Key };

    public async Task<ModelReply> AskAsync(ModelRequest? request = null, Action<ModelProgress>? onProgress = null, CancellationToken cancellationToken = default) =>
        await Model.Model.AskAsync(request ?? Question, onProgress ?? Progress.Add, cancellationToken).WaitAsync(TestTimeout.Default, CancellationToken.None);

    public async Task<ModelException> FailAsync(ModelRequest? request = null, Action<ModelProgress>? onProgress = null) =>
        await Assert.ThrowsAsync<ModelException>(() => AskAsync(request, onProgress));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }
}
