using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Hex.Core.Conversation;

namespace Hex.Nexus.Inference.Exchange;

/// <summary>Asks one endpoint: within the limits, again where that can help, and not at all while it is left alone.</summary>
internal sealed class ModelExchange(EndpointAccess access, InferenceLimits limits, TimeProvider time, Func<double> random)
{
    private readonly Circuit _circuit = new(limits, time);
    private readonly Retries _retries = new(limits, time, random);
    private readonly ExchangeTry _try = new(access, limits, time);

    public ModelEndpoint Endpoint => access.Endpoint;

    public ModelFailures Failures => access.Failures;

    public InferenceLimits Limits => limits;

    /// <summary>Asks a model and reads its whole answer.</summary>
    /// <exception cref="ModelException">There is none.</exception>
    public async Task<ModelReply> AskAsync(ModelCall call, Action<ModelProgress> onProgress, CancellationToken cancellationToken)
    {
        if (_circuit.TryEnter() is { } left)
            throw access.Failures.Of(ModelFailureKind.CircuitOpen, null, $"is left alone for {left.TotalSeconds:0} s, because its last {limits.CircuitFailures} questions failed");

        try
        {
            using var total = new CancellationTokenSource(limits.Total, time);
            var reply = await _retries.RunAsync(() => TryAsync(call, (total.Token, limits.Total), cancellationToken), onProgress, cancellationToken);
            _circuit.Succeed();
            return reply with { Usage = access.Priced(reply.Usage) };
        }
        catch (TryFailedException exception)
        {
            if (IsFaultOfEndpoint(exception.Failure.Kind))
                _circuit.Fail();
            else
                _circuit.Succeed();

            throw exception.Failure;
        }
        catch
        {
            _circuit.Leave();
            throw;
        }
    }

    /// <summary>Asks the server for a document, once.</summary>
    /// <returns>The document, or null where there is none (404).</returns>
    /// <exception cref="ModelException">The server does not answer.</exception>
    public async Task<T?> LookUpAsync<T>(string path, ReadOnlyMemory<byte>? body, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await LookUpOnceAsync(path, body, type, cancellationToken);
        }
        catch (TryFailedException exception)
        {
            throw exception.Failure;
        }
    }

    /// <summary>The same as a part of a question, whose next try repeats it.</summary>
    /// <exception cref="TryFailedException">The server does not answer.</exception>
    public async Task<T?> LookUpOnceAsync<T>(string path, ReadOnlyMemory<byte>? body, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        using var total = new CancellationTokenSource(limits.Lookup, time);
        try
        {
            return await _try.SendAsync(path, body, null, content => ReadDocumentAsync(content, type), (total.Token, limits.Lookup), cancellationToken);
        }
        catch (TryFailedException exception) when (exception.Failure.Kind == ModelFailureKind.ModelMissing)
        {
            return null;
        }
    }

    private async Task<ModelReply> TryAsync(ModelCall call, (CancellationToken Reached, TimeSpan Limit) total, CancellationToken cancellationToken)
    {
        var body = await call.Body(cancellationToken);
        return await _try.SendAsync(call.Path, body, call.Model, content => ReadReplyAsync(content, call.Reader()), total, cancellationToken);
    }

    private async Task<ModelReply> ReadReplyAsync(LimitedBody content, IReplyReader reader)
    {
        var pieces = new EventReader(new LineReader(content, limits.LineBytes), reader.ReadsEvents);
        while (await pieces.NextAsync() is { } piece && !reader.Take(piece.Span))
            content.HasBegun = reader.HasBegun;

        return reader.Finish();
    }

    private static async Task<T> ReadDocumentAsync<T>(LimitedBody content, JsonTypeInfo<T> type)
    {
        using var document = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await content.ReadAsync(buffer) is > 0 and var count)
            document.Write(buffer, 0, count);

        return JsonSerializer.Deserialize(document.GetBuffer().AsSpan(0, (int)document.Length), type)
            ?? throw new ReplyFaultException(ModelFailureKind.Malformed, "sent an empty document");
    }

    // A refusal is an answer: the endpoint works, and other questions may go through.
    private static bool IsFaultOfEndpoint(ModelFailureKind kind) => kind is ModelFailureKind.Unreachable or ModelFailureKind.Silent
        or ModelFailureKind.Stalled or ModelFailureKind.TooSlow or ModelFailureKind.ServerFailed or ModelFailureKind.CutOff or ModelFailureKind.Malformed;
}
