using System.Text;
using Hex.Core.Conversation;
using Hex.Nexus.Inference.Dialects;
using Hex.Nexus.Inference.Exchange;

namespace Hex.Nexus.Tests.Inference;

/// <summary>What servers like OpenAI's really send.</summary>
public sealed class OpenAIDeviationTests
{
    [Fact]
    public void CallsWithoutAnIndexAreToldApartByTheirIds()
    {
        var calls = CallsOf(
            """{"id":"a","function":{"name":"read","arguments":"{\"x\""}}""",
            """{"id":"a","function":{"arguments":":1}"}}""",
            """{"id":"b","function":{"name":"grep","arguments":"{}"}}""");

        Assert.Equal([new ToolCall("a", "read", "{\"x\":1}"), new ToolCall("b", "grep", "{}")], calls);
    }

    [Fact]
    public void PiecesWithoutIndexAndIdGoOnWithTheLastCall()
    {
        var calls = CallsOf("""{"id":"a","function":{"name":"read","arguments":"{\"x\""}}""", """{"function":{"arguments":":1}"}}""");

        Assert.Equal([new ToolCall("a", "read", "{\"x\":1}")], calls);
    }

    [Fact]
    public void CallsThatAllClaimTheFirstPlaceAreToldApartByTheirIds()
    {
        var calls = CallsOf(
            """{"index":0,"id":"a","function":{"name":"read","arguments":"{}"}}""", """{"index":0,"id":"b","function":{"name":"grep","arguments":"{}"}}""");

        Assert.Equal(["read", "grep"], calls.Select(call => call.Name));
    }

    [Fact]
    public void RepeatedNamesAndIdsAreTakenOnce()
    {
        var calls = CallsOf(
            """{"index":0,"id":"a","function":{"name":"read","arguments":"{"}}""", """{"index":0,"id":"a","function":{"name":"read","arguments":"}"}}""");

        Assert.Equal([new ToolCall("a", "read", "{}")], calls);
    }

    [Fact]
    public void ArgumentsMayBeAnObjectOrNothing()
    {
        var calls = CallsOf("""{"index":0,"id":"a","function":{"name":"read","arguments":{"x":1}}}""", """{"index":1,"id":"b","function":{"name":"list"}}""");

        Assert.Equal(["{\"x\":1}", "{}"], calls.Select(call => call.Arguments));
    }

    [Fact]
    public void AServerThatDoesNotStreamIsUnderstood()
    {
        var reader = Reader();

        reader.Take("""{"model":"m","choices":[{"message":{"role":"assistant","content":"done","reasoning":"hm"},"finish_reason":"stop"}],"usage":{"prompt_tokens":3,"completion_tokens":1}}"""u8);
        var reply = reader.Finish();

        Assert.Equal(("done", "hm", 3L), (reply.Text, reply.Thinking, reply.Usage.PromptTokens));
    }

    [Theory]
    [InlineData("""{"error":{"message":"This model's maximum context length is 10 tokens","code":null}}""", ModelFailureKind.ContextExceeded)]
    [InlineData("""{"error":"overloaded"}""", ModelFailureKind.ServerFailed)]
    [InlineData("""{"error":{"type":"rate_limit_error","message":"Rate limit reached"}}""", ModelFailureKind.RateLimited)]
    [InlineData("""{"object":"list"}""", ModelFailureKind.Malformed)]
    public void AnErrorWithinAnAnswerIsNamed(string json, ModelFailureKind kind)
    {
        var fault = Assert.Throws<ReplyFaultException>(() => Reader().Take(Encoding.UTF8.GetBytes(json)));

        Assert.Equal(kind, fault.Kind);
    }

    private static IReadOnlyList<ToolCall> CallsOf(params string[] pieces)
    {
        var reader = Reader();
        foreach (var piece in pieces)
            reader.Take(Encoding.UTF8.GetBytes($$$"""{"choices":[{"delta":{"tool_calls":[{{{piece}}}]}}]}"""));

        reader.Take("""{"choices":[{"delta":{"content":null},"finish_reason":null}]}"""u8);
        reader.Take("[DONE]"u8);
        return reader.Finish().Calls;
    }

    private static OpenAIReply Reader() => new(new ReplyParts(AskedModel.Question, new InferenceLimits(), _ => { }));
}
