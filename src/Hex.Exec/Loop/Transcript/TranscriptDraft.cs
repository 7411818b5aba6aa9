using Hex.Core.Conversation;
using Hex.Exec.Context;

namespace Hex.Exec.Loop.Transcript;

/// <summary>A conversation while it is being shortened; knows its size at every moment.</summary>
internal sealed class TranscriptDraft
{
    private readonly ChatMessage[] _messages;
    private readonly int[] _tokens;

    public TranscriptDraft(IReadOnlyList<ChatMessage> messages)
    {
        _messages = [.. messages];
        _tokens = [.. messages.Select(TokenEstimate.Of)];
        BeforeTokens = Tokens = _tokens.Sum();
    }

    /// <summary>The conversation as it is now.</summary>
    public IReadOnlyList<ChatMessage> Messages => _messages;

    /// <summary>Its size at the start.</summary>
    public int BeforeTokens { get; }

    /// <summary>Its size now.</summary>
    public int Tokens { get; private set; }

    /// <summary>Puts a turn in the place of another, unless it is no shorter.</summary>
    public void Replace(int index, ChatMessage message)
    {
        var tokens = TokenEstimate.Of(message);
        if (tokens < _tokens[index])
        {
            Tokens += tokens - _tokens[index];
            (_messages[index], _tokens[index]) = (message, tokens);
        }
    }

    /// <summary>The calls whose results are not whole any more.</summary>
    public IReadOnlySet<string> ElidedCallIds() => _messages.OfType<ChatMessage.Tools>()
        .SelectMany(turn => turn.Results)
        .Where(result => ElisionNote.IsPartial(result.Content))
        .Select(result => result.CallId)
        .ToHashSet(StringComparer.Ordinal);
}
