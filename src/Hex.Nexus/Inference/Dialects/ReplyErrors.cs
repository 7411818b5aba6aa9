using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Nexus.Inference.Exchange;

namespace Hex.Nexus.Inference.Dialects;

/// <summary>Errors that servers send inside an answer that began well.</summary>
internal static class ReplyErrors
{
    /// <exception cref="ReplyFaultException">The member of an answer that tells errors holds one.</exception>
    public static void Check(JsonElement error)
    {
        if (error.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return;

        var words = ServerWords.Shortened(ServerWords.In(error) ?? "no reason given");
        throw new ReplyFaultException(ServerWords.KindOf(words) ?? ModelFailureKind.ServerFailed, $"failed while it answered: {words}");
    }

    public static ReplyFaultException NoAnswer() => new(ModelFailureKind.Malformed, "sent something that is no answer of this dialect");

    public static ReplyFaultException Ended() => new(ModelFailureKind.CutOff, "ended in the middle of its answer");
}
