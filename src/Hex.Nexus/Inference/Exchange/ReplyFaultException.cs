using Hex.Core.Conversation;

namespace Hex.Nexus.Inference.Exchange;

/// <summary>What a server sends is no answer. Whoever reads it knows why, and the exchange knows whose it is.</summary>
internal sealed class ReplyFaultException(ModelFailureKind kind, string what) : Exception(what)
{
    public ModelFailureKind Kind => kind;
}
