using System.Net;
using System.Net.Sockets;

namespace Hex.Nexus.Inference.Exchange;

/// <summary>The HTTP clients model servers are asked with: no redirects, no cookies, nothing unpacked, no proxy for this machine.</summary>
internal sealed class ModelHttp(InferenceLimits limits, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);

    private readonly Lazy<HttpClient> _local = new(() => Create(limits, time, usesProxy: false));
    private readonly Lazy<HttpClient> _remote = new(() => Create(limits, time, usesProxy: true));

    public HttpClient For(bool isLocal) => (isLocal ? _local : _remote).Value;

    public void Dispose()
    {
        foreach (var client in new[] { _local, _remote }.Where(client => client.IsValueCreated))
            client.Value.Dispose();
    }

    private static HttpClient Create(InferenceLimits limits, TimeProvider time, bool usesProxy)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = usesProxy,
            AutomaticDecompression = DecompressionMethods.None,
            PooledConnectionLifetime = ConnectionLife,
            ActivityHeadersPropagator = null,
            ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, limits.Connect, time, cancellationToken),
        };

        // Each phase of a question has a limit of its own.
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(limit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(target, both.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception exception)
        {
            socket.Dispose();
            if (exception is OperationCanceledException && patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
                throw new SocketException((int)SocketError.TimedOut);

            throw;
        }
    }
}
