using System.Text.Json;
using Hex.Core.Conversation;

namespace Hex.Nexus.Inference.Exchange;

/// <summary>One request and its answer, within the limits; whatever goes wrong is named.</summary>
internal sealed class ExchangeTry(EndpointAccess access, InferenceLimits limits, TimeProvider time)
{
    private const int LargestError = 64 * 1024;

    /// <param name="path">Where the request goes, below the endpoint's address.</param>
    /// <param name="body">What it holds, or null to get something.</param>
    /// <param name="model">The model it is for, or null.</param>
    /// <param name="read">Reads the answer.</param>
    /// <param name="total">The end of the whole question.</param>
    /// <param name="caller">Says that nobody wants the answer any more.</param>
    /// <exception cref="TryFailedException">There is no answer.</exception>
    public async Task<T> SendAsync<T>(
        string path, ReadOnlyMemory<byte>? body, string? model, Func<LimitedBody, Task<T>> read, (CancellationToken Reached, TimeSpan Limit) total, CancellationToken caller)
    {
        using var clock = new TryClock(time, total, caller);
        using var request = access.RequestTo(path, body);
        try
        {
            clock.Expect(ModelFailureKind.Silent, limits.FirstByte);
            using var response = await access.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, clock.Token);
            var content = new LimitedBody(await response.Content.ReadAsStreamAsync(clock.Token), clock, limits);
            if (!response.IsSuccessStatusCode)
                throw await StatusFailureAsync(response, content, model);

            // None was asked for, and what unpacks has no size one could trust.
            return response.Content.Headers.ContentEncoding.Count == 0
                ? await read(content)
                : throw new ReplyFaultException(ModelFailureKind.Malformed, "sent a packed answer that nobody asked for");
        }
        catch (OperationCanceledException exception) when (clock.Reached is { } reached)
        {
            throw Failed(reached.Kind, model, WordsFor(reached.Kind, reached.Limit), reached.Kind == ModelFailureKind.Stalled, exception);
        }
        catch (OperationCanceledException exception)
        {
            throw new OperationCanceledException("nobody wants the answer any more", exception, caller);
        }
        catch (ReplyFaultException exception)
        {
            // Not as its cause: it may repeat the server word for word, and the server the key.
            throw Failed(exception.Kind, model, exception.Message, MayPass(exception.Kind), cause: null);
        }
        catch (JsonException exception)
        {
            throw Failed(ModelFailureKind.Malformed, model, "sent something that is no JSON of this dialect", mayPass: false, exception);
        }
        catch (HttpRequestException exception)
        {
            var (kind, what, mayPass) = HttpFailures.Read(exception, access.IsLocal);
            throw Failed(kind, model, what, mayPass, exception);
        }
        catch (IOException exception)
        {
            throw Failed(ModelFailureKind.CutOff, model, "closed the connection in the middle of its answer", mayPass: true, exception);
        }
    }

    private static bool MayPass(ModelFailureKind kind) => kind is ModelFailureKind.CutOff or ModelFailureKind.ServerFailed or ModelFailureKind.RateLimited;

    private static string WordsFor(ModelFailureKind kind, TimeSpan limit) => kind switch
    {
        ModelFailureKind.Silent => $"sent nothing for {limit.TotalSeconds:0.#} s",
        ModelFailureKind.Stalled => $"began to answer and then sent nothing for {limit.TotalSeconds:0.#} s",
        _ => $"did not finish its answer within {limit.TotalSeconds:0.#} s",
    };

    private async Task<TryFailedException> StatusFailureAsync(HttpResponseMessage response, LimitedBody content, string? model)
    {
        var body = new byte[LargestError];
        var length = 0;
        while (length < body.Length && await content.ReadAsync(body.AsMemory(length)) is > 0 and var count)
            length += count;

        var failure = access.Failures.OfStatus((int)response.StatusCode, body.AsSpan(0, length), model);
        return new TryFailedException(failure, MayPass(failure.Kind), RetryAfter(response));
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter;
        var wait = asked?.Delta ?? asked?.Date - time.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private TryFailedException Failed(ModelFailureKind kind, string? model, string what, bool mayPass, Exception? cause) =>
        new(access.Failures.Of(kind, model, what, cause), mayPass);
}
