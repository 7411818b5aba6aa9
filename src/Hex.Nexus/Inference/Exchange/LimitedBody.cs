using Hex.Core.Conversation;

namespace Hex.Nexus.Inference.Exchange;

/// <summary>The bytes of an answer, within the limits of time and size.</summary>
internal sealed class LimitedBody(Stream stream, TryClock clock, InferenceLimits limits)
{
    private long _read;

    /// <summary>Whether the model has said something, so that it is the pause between two pieces that is limited.</summary>
    public bool HasBegun { get; set; }

    /// <returns>How many bytes were read; 0 at the end.</returns>
    /// <exception cref="ReplyFaultException">The answer is too large.</exception>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer)
    {
        // Headers, pings and an empty first piece come before a slow prompt is read: only what is said begins an answer.
        clock.Expect(_read == 0 ? ModelFailureKind.Silent : ModelFailureKind.Stalled, HasBegun ? limits.Idle : limits.FirstByte);
        var count = await stream.ReadAsync(buffer, clock.Token);
        _read += count;
        return _read <= limits.ReplyBytes
            ? count
            : throw new ReplyFaultException(ModelFailureKind.TooLarge, $"sent more than {limits.ReplyBytes / (1024 * 1024.0):0.##} MB");
    }
}
