using System.Net.Sockets;
using Hex.Core.Conversation;

namespace Hex.Nexus.Inference.Exchange;

/// <summary>What the HTTP stack's exceptions mean.</summary>
internal static class HttpFailures
{
    /// <summary>Why no answer began, and whether another try can help.</summary>
    /// <param name="exception">What the stack says.</param>
    /// <param name="isLocal">Whether the server is on this machine, where a refused connection stays refused.</param>
    public static (ModelFailureKind Kind, string What, bool MayPass) Read(HttpRequestException exception, bool isLocal) => exception.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => (ModelFailureKind.Unreachable, "has an address that cannot be resolved", false),
        HttpRequestError.SecureConnectionError => (ModelFailureKind.Unreachable, "cannot be trusted: the secure connection failed", false),
        HttpRequestError.ConnectionError => OfSocket(SocketErrorOf(exception), isLocal),
        HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded => (ModelFailureKind.Malformed, "sent something that is no HTTP answer", false),
        _ => (ModelFailureKind.Unreachable, "closed the connection before it answered", true),
    };

    private static (ModelFailureKind Kind, string What, bool MayPass) OfSocket(SocketError? error, bool isLocal) => error switch
    {
        SocketError.ConnectionRefused => (ModelFailureKind.Unreachable, "refuses connections: nothing listens there", !isLocal),
        SocketError.TimedOut => (ModelFailureKind.Unreachable, "does not accept a connection in time", !isLocal),
        _ => (ModelFailureKind.Unreachable, $"cannot be reached ({error?.ToString() ?? "connection failed"})", true),
    };

    private static SocketError? SocketErrorOf(Exception exception)
    {
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is SocketException socket)
                return socket.SocketErrorCode;
        }

        return null;
    }
}
