using System.Collections.Concurrent;
using Hex.Core.Admission;
using Hex.Core.Conversation;
using Hex.Core.Ports;
using Hex.Nexus.Inference.Exchange;

namespace Hex.Nexus.Inference.Dialects;

/// <summary>A server that speaks Ollama's own API.</summary>
internal sealed class OllamaServer(ModelExchange exchange) : IModelServer, IModel, IModelResidency
{
    private readonly ConcurrentDictionary<string, OllamaShown> _shown = new(StringComparer.Ordinal);

    public ModelEndpoint Endpoint => exchange.Endpoint;

    public IModel Model => this;

    public IModelResidency Residency => this;

    public Task<ModelReply> AskAsync(ModelRequest request, Action<ModelProgress> onProgress, CancellationToken cancellationToken) => exchange.AskAsync(
        new ModelCall(
            "/api/chat",
            request.Model,
            async token => OllamaRequest.Write(request, await ThinksAsync(request.Model, token)),
            () => new OllamaReply(new ReplyParts(request, exchange.Limits, onProgress))),
        onProgress,
        cancellationToken);

    public async Task<IReadOnlyList<ModelFacts>> ListAsync(CancellationToken cancellationToken)
    {
        var tags = await TagsAsync("/api/tags", cancellationToken);
        var loaded = (await TagsAsync("/api/ps", cancellationToken)).Select(NameOf).ToHashSet(StringComparer.Ordinal);
        var facts = new List<ModelFacts>();
        foreach (var tag in tags)
        {
            // Gone between the two questions: somebody removed it.
            if (await FindAsync(NameOf(tag), cancellationToken) is { } found)
                facts.Add(found with { SizeBytes = tag.Size, IsLoaded = loaded.Contains(found.Name) });
        }

        return facts;
    }

    public async Task<ModelFacts?> FindAsync(string model, CancellationToken cancellationToken)
    {
        var shown = await exchange.LookUpAsync("/api/show", NameBody(model), DialectJson.Default.OllamaShown, cancellationToken);
        if (shown is null)
            return null;

        _shown[model] = shown;
        return FactsOf(model, shown);
    }

    public async Task<ModelSize?> SizeAsync(string model, CancellationToken cancellationToken)
    {
        var named = (await TagsAsync("/api/tags", cancellationToken)).FirstOrDefault(tag => NameOf(tag) == model || NameOf(tag) == $"{model}:latest");
        if (!_shown.ContainsKey(model))
            await FindAsync(model, cancellationToken);

        return _shown.TryGetValue(model, out var shown) ? new ModelSize(named?.Size, shown.CacheBytesPerToken) : null;
    }

    public async Task<IReadOnlyList<ResidentModel>> ResidentAsync(CancellationToken cancellationToken) =>
        [.. (await TagsAsync("/api/ps", cancellationToken)).Select(tag => new ResidentModel(NameOf(tag), tag.Size ?? 0, tag.SizeVram ?? 0, tag.ContextLength))];

    public async Task UnloadAsync(string model, CancellationToken cancellationToken) =>
        await exchange.LookUpAsync("/api/generate", UnloadBody(model), DialectJson.Default.OllamaChunk, cancellationToken);

    private async Task<bool> ThinksAsync(string model, CancellationToken cancellationToken)
    {
        if (!_shown.TryGetValue(model, out var shown))
        {
            shown = await exchange.LookUpOnceAsync("/api/show", NameBody(model), DialectJson.Default.OllamaShown, cancellationToken)
                ?? throw new TryFailedException(exchange.Failures.Of(ModelFailureKind.ModelMissing, null, $"has no model {model}"), mayPass: false);
            _shown[model] = shown;
        }

        return shown.Can("thinking") == true;
    }

    private async Task<IEnumerable<OllamaTags.Tag>> TagsAsync(string path, CancellationToken cancellationToken)
    {
        var tags = await exchange.LookUpAsync(path, null, DialectJson.Default.OllamaTags, cancellationToken);
        return tags?.Models?.Where(tag => NameOf(tag).Length > 0)
            ?? throw exchange.Failures.Of(ModelFailureKind.Malformed, null, $"does not list its models at {path}");
    }

    private static string NameOf(OllamaTags.Tag tag) => tag.Name ?? tag.Model ?? string.Empty;

    private static ModelFacts FactsOf(string name, OllamaShown shown) => new()
    {
        Name = name,
        ContextTokens = shown.ContextTokens,
        CallsTools = shown.Can("tools"),
        Thinks = shown.Can("thinking"),
    };

    // Asked nothing, and kept for no time after it: this is how the server is told to let a model go.
    private static ReadOnlyMemory<byte> UnloadBody(string model) => RequestBody.Bytes(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("model", model);
        writer.WriteNumber("keep_alive", 0);
        writer.WriteBoolean("stream", false);
        writer.WriteEndObject();
    });

    private static ReadOnlyMemory<byte> NameBody(string model) => RequestBody.Bytes(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("model", model);
        writer.WriteEndObject();
    });
}
