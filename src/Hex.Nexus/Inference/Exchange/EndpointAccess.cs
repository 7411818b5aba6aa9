using System.Net.Http.Headers;
using Hex.Core.Conversation;

namespace Hex.Nexus.Inference.Exchange;

/// <summary>An endpoint with what it takes to ask it: its key, its client, its prices.</summary>
internal sealed class EndpointAccess
{
    private const string AnthropicVersion = "2023-06-01";

    private readonly string? _key;

    /// <param name="endpoint">The endpoint.</param>
    /// <param name="environment">Holds its key.</param>
    /// <param name="http">The clients.</param>
    public EndpointAccess(ModelEndpoint endpoint, IReadOnlyDictionary<string, string> environment, ModelHttp http)
    {
        Endpoint = endpoint;
        _key = endpoint.KeyVariable is { } variable ? environment.GetValueOrDefault(variable)?.Trim() : null;
        Failures = new ModelFailures(endpoint, _key);
        IsLocal = new Uri(endpoint.Address).IsLoopback;
        Http = http.For(IsLocal);
    }

    public ModelEndpoint Endpoint { get; }

    public ModelFailures Failures { get; }

    /// <summary>Whether it is on this machine.</summary>
    public bool IsLocal { get; }

    public HttpClient Http { get; }

    /// <summary>A request with all that the endpoint asks for.</summary>
    /// <exception cref="TryFailedException">The key it needs is not there.</exception>
    public HttpRequestMessage RequestTo(string path, ReadOnlyMemory<byte>? body)
    {
        var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, Endpoint.Address + path);
        request.Headers.TryAddWithoutValidation("User-Agent", "hex");
        if (Endpoint.Dialect == ModelDialect.Anthropic)
            request.Headers.TryAddWithoutValidation("anthropic-version", AnthropicVersion);

        if (Endpoint.KeyVariable is not null)
            Authorize(request.Headers);

        if (body is { } content)
            request.Content = new ReadOnlyMemoryContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

        return request;
    }

    /// <summary>The usage with its cost: by the endpoint's prices, nothing on this machine, else unknown.</summary>
    public TokenUsage Priced(TokenUsage usage) => usage with
    {
        CostUsd = Endpoint is { PromptPrice: { } prompt, ReplyPrice: { } reply } && usage is { PromptTokens: { } read, ReplyTokens: { } written }
            ? (prompt * read + reply * written) / 1_000_000
            : IsLocal && Endpoint is { PromptPrice: null, ReplyPrice: null } ? 0 : null,
    };

    private void Authorize(HttpRequestHeaders headers)
    {
        if (string.IsNullOrEmpty(_key))
            throw new TryFailedException(Failures.Of(ModelFailureKind.Unauthorized, null, $"needs the key in {Endpoint.KeyVariable}, which is not set"), mayPass: false);

        if (_key.Any(letter => letter is <= ' ' or > '~'))
            throw new TryFailedException(Failures.Of(ModelFailureKind.Unauthorized, null, $"needs the key in {Endpoint.KeyVariable}, which holds blanks or other characters that no key has"), mayPass: false);

        if (Endpoint.Dialect == ModelDialect.Anthropic)
            headers.TryAddWithoutValidation("x-api-key", _key);
        else
            headers.TryAddWithoutValidation("Authorization", $"Bearer {_key}");
    }
}
