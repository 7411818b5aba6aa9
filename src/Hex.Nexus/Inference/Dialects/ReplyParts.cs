using System.Text;
using Hex.Core.Conversation;
using Hex.Nexus.Inference.Exchange;

namespace Hex.Nexus.Inference.Dialects;

/// <summary>The parts of an answer while they arrive, told as they do.</summary>
internal sealed class ReplyParts(ModelRequest request, InferenceLimits limits, Action<ModelProgress> onProgress)
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _thinking = new();
    private readonly List<PartialCall> _calls = [];

    /// <summary>The model, as the server names it.</summary>
    public string Model { get; set; } = string.Empty;

    public ModelStop Stop { get; set; } = ModelStop.Finished;

    public long? PromptTokens { get; set; }

    public long? ReplyTokens { get; set; }

    public bool HasBegun => _text.Length > 0 || _thinking.Length > 0 || _calls.Count > 0;

    public IReadOnlyList<PartialCall> Calls => _calls;

    public void Say(string? piece)
    {
        if (string.IsNullOrEmpty(piece))
            return;

        _text.Append(piece);
        onProgress(new ModelProgress.Said(piece));
    }

    public void Think(string? piece)
    {
        if (string.IsNullOrEmpty(piece))
            return;

        _thinking.Append(piece);
        onProgress(new ModelProgress.Thought(piece));
    }

    public PartialCall Begin(int? index)
    {
        var call = new PartialCall(index);
        _calls.Add(call);
        return call;
    }

    /// <exception cref="ReplyFaultException">They grow too large.</exception>
    public void AddArguments(PartialCall call, string? piece)
    {
        if (call.Arguments.Length + (piece?.Length ?? 0) > limits.ArgumentLength)
            throw new ReplyFaultException(ModelFailureKind.TooLarge, $"called a tool with more than {limits.ArgumentLength / (1024 * 1024.0):0.##} MB of arguments");

        call.Arguments.Append(piece);
    }

    public ModelReply ToReply() => new()
    {
        Model = Model,
        Text = _text.ToString(),
        Thinking = _thinking.ToString(),
        Calls = NamedCalls(),
        Stop = Stop,
        Usage = new TokenUsage(PromptTokens, ReplyTokens, null),
    };

    // Some servers give no ids, and some begin again at the first with every answer.
    private List<ToolCall> NamedCalls()
    {
        var taken = request.Messages.OfType<ChatMessage.Assistant>().SelectMany(message => message.Calls).Select(call => call.Id).ToHashSet(StringComparer.Ordinal);
        var calls = new List<ToolCall>();
        foreach (var (number, call) in _calls.Index())
        {
            var id = call.Id.Length > 0 && taken.Add(call.Id) ? call.Id : $"call_{request.Messages.Count}_{number}";
            calls.Add(new ToolCall(id, call.Name, call.Arguments.Length > 0 ? call.Arguments.ToString() : "{}"));
        }

        return calls;
    }
}
