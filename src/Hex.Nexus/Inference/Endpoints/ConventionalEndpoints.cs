using Hex.Core.Conversation;

namespace Hex.Nexus.Inference.Endpoints;

/// <summary>The endpoints that the environment tells of, in the variables everybody uses.</summary>
internal static class ConventionalEndpoints
{
    private const string OllamaPort = "11434";

    /// <summary>Ollama always, the others where their key is there.</summary>
    public static IEnumerable<ModelEndpoint> In(IReadOnlyDictionary<string, string> environment)
    {
        yield return new ModelEndpoint { Name = "ollama", Dialect = ModelDialect.Ollama, Address = OllamaAddress(Given(environment, "OLLAMA_HOST")) };

        if (Given(environment, "ANTHROPIC_API_KEY") is not null)
        {
            yield return new ModelEndpoint
            {
                Name = "anthropic",
                Dialect = ModelDialect.Anthropic,
                Address = Given(environment, "ANTHROPIC_BASE_URL") ?? "https://api.anthropic.com",
                KeyVariable = "ANTHROPIC_API_KEY",
            };
        }

        if (Given(environment, "OPENAI_API_KEY") is not null)
        {
            yield return new ModelEndpoint
            {
                Name = "openai",
                Dialect = ModelDialect.OpenAI,
                Address = Given(environment, "OPENAI_BASE_URL") ?? "https://api.openai.com/v1",
                KeyVariable = "OPENAI_API_KEY",
            };
        }
    }

    /// <summary>The address behind <c>OLLAMA_HOST</c>, which may lack scheme, host or port, and may be the one the server itself listens on.</summary>
    public static string OllamaAddress(string? host)
    {
        if (host is null)
            return $"http://127.0.0.1:{OllamaPort}";

        if (host.Contains("://", StringComparison.Ordinal))
            return Reachable(host);

        // A colon after the last bracket, or a single one, is that of a port.
        var isAddressOfSix = !host.StartsWith('[') && host.Count(letter => letter == ':') > 1;
        var named = isAddressOfSix ? $"[{host}]" : host.StartsWith(':') ? $"127.0.0.1{host}" : host;
        return Reachable(named.LastIndexOf(':') > named.LastIndexOf(']') ? $"http://{named}" : $"http://{named}:{OllamaPort}");
    }

    private static string Reachable(string address) =>
        address.Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal).Replace("://[::]", "://[::1]", StringComparison.Ordinal);

    private static string? Given(IReadOnlyDictionary<string, string> environment, string variable) =>
        environment.GetValueOrDefault(variable)?.Trim() is { Length: > 0 } value ? value : null;
}
