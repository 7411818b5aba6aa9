using System.Text.Json;
using Hex.Core.Conversation;

namespace Hex.Nexus.Inference.Exchange;

/// <summary>Puts an answer together from its pieces, in one dialect.</summary>
internal interface IReplyReader
{
    /// <summary>Whether the pieces are server-sent events; otherwise they are lines.</summary>
    bool ReadsEvents { get; }

    /// <summary>Whether the model has said something.</summary>
    bool HasBegun { get; }

    /// <summary>Takes the next piece.</summary>
    /// <returns>Whether it was the last.</returns>
    /// <exception cref="ReplyFaultException">It is an error, or of another shape.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    bool Take(ReadOnlySpan<byte> json);

    /// <summary>The answer, once there are no more pieces.</summary>
    /// <exception cref="ReplyFaultException">It ended in the middle, or there was none.</exception>
    ModelReply Finish();
}
