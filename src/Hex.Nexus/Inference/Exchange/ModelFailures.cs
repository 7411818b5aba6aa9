using System.Diagnostics;
using Hex.Core.Conversation;

namespace Hex.Nexus.Inference.Exchange;

/// <summary>Says how an endpoint failed, and what to do; never with its key.</summary>
internal sealed class ModelFailures(ModelEndpoint endpoint, string? key)
{
    private const string Redacted = "[redacted]";

    private string Place => $"{endpoint.Name} ({endpoint.Address})";

    /// <param name="kind">Which way it failed.</param>
    /// <param name="model">The model that was asked, or null for the server itself.</param>
    /// <param name="what">What it did, as the rest of a clause that begins with its name.</param>
    /// <param name="cause">The exception behind it, or null.</param>
    public ModelException Of(ModelFailureKind kind, string? model, string what, Exception? cause = null) =>
        new(kind, WithoutKey($"{(model is null ? Place : $"{model} at {Place}")} {what}"), RemedyFor(kind, model), cause);

    /// <summary>How a status other than success reads.</summary>
    public ModelException OfStatus(int status, ReadOnlySpan<byte> body, string? model)
    {
        var words = ServerWords.In(body);
        var kind = KindOf(status, words);
        var said = words.Length > 0 ? $": {words}" : string.Empty;
        return kind == ModelFailureKind.ModelMissing && model is not null
            ? Of(kind, null, $"has no model {model} ({status}{said})")
            : Of(kind, model, $"answered {status}{said}");
    }

    private static ModelFailureKind KindOf(int status, string words) => status switch
    {
        401 or 403 => ModelFailureKind.Unauthorized,
        404 => ModelFailureKind.ModelMissing,
        408 => ModelFailureKind.ServerFailed,
        413 => ModelFailureKind.ContextExceeded,
        429 => ModelFailureKind.RateLimited,
        >= 500 when ServerWords.KindOf(words) == ModelFailureKind.OutOfMemory => ModelFailureKind.OutOfMemory,
        >= 500 => ModelFailureKind.ServerFailed,
        400 or 422 when ServerWords.KindOf(words) is { } told && told != ModelFailureKind.RateLimited => told,
        _ => ModelFailureKind.Rejected,
    };

    private string WithoutKey(string text) => key is { Length: > 0 } ? text.Replace(key, Redacted, StringComparison.Ordinal) : text;

    private string RemedyFor(ModelFailureKind kind, string? model) => kind switch
    {
        ModelFailureKind.Unreachable => endpoint.Dialect == ModelDialect.Ollama
            ? "start it with \"ollama serve\", or say where it is with OLLAMA_HOST"
            : "check that it runs and that its address is right",
        ModelFailureKind.Silent => "give it time to load the model, or choose a smaller one",
        ModelFailureKind.Stalled or ModelFailureKind.TooSlow => "try again, or choose a smaller model",
        ModelFailureKind.TooLarge => "try again, or choose another model",
        ModelFailureKind.Unauthorized => endpoint.KeyVariable is { } variable
            ? $"check the key in {variable}"
            : $"name the variable that holds its key with \"hex inference add {endpoint.Name} --key-env\"",
        ModelFailureKind.ModelMissing => endpoint.Dialect == ModelDialect.Ollama && model is not null
            ? $"run \"ollama pull {model}\", or choose one that \"hex inference list\" shows"
            : "choose one that \"hex inference list\" shows",
        ModelFailureKind.ToolsUnsupported => "choose a model that calls tools",
        ModelFailureKind.ContextExceeded => "ask for less, or choose a model with a larger context",
        ModelFailureKind.OutOfMemory => "free memory, choose a smaller model, or ask for a shorter context with inference.context_tokens; \"hex inference fit\" tells what fits",
        ModelFailureKind.RateLimited => "wait a while, or use another endpoint",
        ModelFailureKind.ServerFailed or ModelFailureKind.CutOff => "try again; the server's own log says why",
        ModelFailureKind.Rejected => $"see \"hex inference test {endpoint.Name}\"",
        ModelFailureKind.Malformed => $"check that a server that speaks {endpoint.Dialect} answers at this address",
        ModelFailureKind.CircuitOpen => "wait that long, or use another endpoint",
        _ => throw new UnreachableException(),
    };
}
