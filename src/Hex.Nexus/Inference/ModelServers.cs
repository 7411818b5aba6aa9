using System.Diagnostics;
using System.Text.RegularExpressions;
using Hex.Core.Conversation;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Nexus.Inference.Dialects;
using Hex.Nexus.Inference.Endpoints;
using Hex.Nexus.Inference.Exchange;

namespace Hex.Nexus.Inference;

/// <summary>The servers of this machine: those the operator added, then those the environment tells of. No repository adds one.</summary>
/// <param name="file">The path of the file of endpoints.</param>
/// <param name="environment">The environment hex was started with.</param>
/// <param name="limits">What a server may take.</param>
/// <param name="time">The clock.</param>
internal sealed partial class ModelServers(string file, IReadOnlyDictionary<string, string> environment, InferenceLimits limits, TimeProvider time)
    : IModelServers, IDisposable
{
    private readonly EndpointFile _file = new(file);
    private readonly ModelHttp _http = new(limits, time);
    private IReadOnlyList<IModelServer>? _all;

    // One list for all who ask: an endpoint that is left alone is left alone by everybody.
    public IReadOnlyList<IModelServer> All => _all ??= [.. Endpoints().Select(ServerOf)];

    public void Add(ModelEndpoint endpoint)
    {
        if (!Name().IsMatch(endpoint.Name))
            throw HexException.Usage("bad_name", $"\"{endpoint.Name}\" cannot name an endpoint", "use up to 32 lower-case letters, digits, dots, dashes and underscores");

        // What is no name of a variable may be the key itself, so it is not repeated.
        if (endpoint.KeyVariable is { } variable && !Variable().IsMatch(variable))
            throw HexException.Usage("bad_key_variable", "what is given for the key is not the name of an environment variable", "put the key into a variable and give its name");

        if (endpoint.PromptPrice < 0 || endpoint.ReplyPrice < 0)
            throw HexException.Usage("bad_price", "a price is less than nothing", "give it in US dollars for a million tokens");

        _file.Add(EndpointAddress.Settled(endpoint));
        _all = null;
    }

    public bool Remove(string name)
    {
        _all = null;
        return _file.Remove(name);
    }

    public void Dispose() => _http.Dispose();

    private IEnumerable<ModelEndpoint> Endpoints()
    {
        var added = _file.Read();
        return added.Concat(ConventionalEndpoints.In(environment).Where(known => added.All(endpoint => endpoint.Name != known.Name)));
    }

    private IModelServer ServerOf(ModelEndpoint endpoint)
    {
        if (EndpointAddress.Problem(endpoint) is { } problem)
            return new RefusedServer(endpoint, problem);

        var access = new EndpointAccess(EndpointAddress.Settled(endpoint), environment, _http);
        var exchange = new ModelExchange(access, limits, time, Random.Shared.NextDouble);
        return endpoint.Dialect switch
        {
            ModelDialect.Ollama => new OllamaServer(exchange),
            ModelDialect.OpenAI => new OpenAIServer(exchange),
            ModelDialect.Anthropic => new AnthropicServer(exchange),
            _ => throw new UnreachableException(),
        };
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9._-]{0,31}\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]{0,127}\z")]
    private static partial Regex Variable();
}
