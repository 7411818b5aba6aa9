using Hex.Core.Conversation;
using Hex.Exec.Loop.Calls;

namespace Hex.Exec.Tests.Loop.Calls;

/// <summary>Calls are read out of answers, whichever way they were written.</summary>
public sealed class CallExtractionTests
{
    public static TheoryData<string> Shapes => [.. CallSamples.All.Select(sample => sample.Name)];

    public static TheoryData<string> Silent => [.. CallSamples.Silent.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void ACallWrittenIntoTheTextIsFound(string name)
    {
        var sample = CallSamples.All.Single(sample => sample.Name == name);

        var turn = Replies.Read(sample.Text);

        Assert.Equal(sample.Calls, turn.Calls.Select(Replies.Told));
        Assert.Null(turn.Problem);
        Assert.False(turn.IsNative);
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public void WhatOnlyLooksLikeACallIsNone(string name)
    {
        var sample = CallSamples.Silent.Single(sample => sample.Name == name);

        var turn = Replies.Read(sample.Text);

        Assert.Empty(turn.Calls);
        Assert.Null(turn.Problem);
    }

    [Fact]
    [Trait("Accepts", "X18")]
    public void NativeCallsWinOverTheText()
    {
        var reply = Replies.Saying("{\"tool\":\"repo_grep\",\"args\":{\"pattern\":\"x\"}}") with { Calls = [new ToolCall("c1", "repo_read", "{\"path\":\"a.cs\"}")] };

        var turn = CallExtraction.Of(reply, Replies.Tools, "step_1");

        Assert.Equal(new ToolCall("c1", "repo_read", "{\"path\":\"a.cs\"}"), Assert.Single(turn.Calls));
        Assert.True(turn.IsNative);
    }

    [Fact]
    [Trait("Accepts", "X18")]
    public void ACallInTheTextIsFoundOnceWhereTheListOfNativeCallsIsEmpty() =>
        Assert.Single(CallExtraction.Of(Replies.Saying("{\"tool\":\"repo_grep\",\"args\":{\"pattern\":\"x\"}}") with { Calls = [] }, Replies.Tools, "s").Calls);

    [Theory]
    [InlineData("{\"path\":\"a.cs\"}")]
    [InlineData("\"{\\\"path\\\":\\\"a.cs\\\"}\"")]
    [InlineData("{'path': 'a.cs',}")]
    public void NativeArgumentsMayBeAnObjectOrAStringAndDrift(string arguments)
    {
        var turn = CallExtraction.Of(Replies.Calling(new ToolCall("c1", "functions.repo_read", arguments)), Replies.Tools, "s");

        Assert.Equal("""repo_read {"path":"a.cs"}""", Replies.Told(Assert.Single(turn.Calls)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    public void NativeArgumentsMayBeAbsent(string arguments) =>
        Assert.Equal("{}", Assert.Single(CallExtraction.Of(Replies.Calling(new ToolCall("c1", "repo_read", arguments)), Replies.Tools, "s").Calls).Arguments);

    [Theory]
    [InlineData("{\"path\":\"a.cs")]
    [InlineData("a.cs")]
    [InlineData("[1]")]
    public void BrokenNativeArgumentsAreAProblemAndTheOtherCallsStay(string arguments)
    {
        var turn = CallExtraction.Of(Replies.Calling(new ToolCall("c1", "repo_read", arguments), new ToolCall("c2", "repo_grep", "{}")), Replies.Tools, "s");

        Assert.Equal("c2", Assert.Single(turn.Calls).Id);
        Assert.StartsWith("the arguments of repo_read are no JSON object", turn.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void IdsAreGivenInOrderAndNeverTwice()
    {
        var written = Replies.Read("{\"tool\":\"repo_read\",\"path\":\"a\"}{\"tool\":\"repo_read\",\"path\":\"b\"}");
        var native = CallExtraction.Of(
            Replies.Calling(new ToolCall("x", "repo_read", "{\"path\":\"a\"}"), new ToolCall("x", "repo_read", "{\"path\":\"b\"}"), new ToolCall("", "repo_read", "{}")), Replies.Tools, "step_2");

        Assert.Equal(["step_1_1", "step_1_2"], written.Calls.Select(call => call.Id));
        Assert.Equal(["x", "step_2_2", "step_2_3"], native.Calls.Select(call => call.Id));
    }

    [Theory]
    [InlineData("<think>hm</think>\nI read. ", "I read.")]
    [InlineData("hm</think>I read.", "I read.")]
    [InlineData("I read.<thinking>hm", "I read.")]
    [InlineData("a <think>1</think>b <think>2</think>c", "a b c")]
    [InlineData("the `<think>` tag", "the `<think>` tag")]
    [InlineData("```html\n<think>\n```", "```html\n<think>\n```")]
    public void ThoughtsAreTakenOutOfTheText(string text, string spoken) => Assert.Equal(spoken, Replies.Read(text).Text);

    [Theory]
    [InlineData("<tool_call>{\"name\": \"repo_read\", \"arguments\": {\"path\" \"a\"}}</tool_call>")]
    [InlineData("```json\n{\"tool\": \"propose_edit\", \"args\": {\"new_string\": \"print(\"hi\")\"}}\n```")]
    [InlineData("{\"tool\": \"propose_edit\", \"args\": {\"new_string\": \"never closed}}")]
    [InlineData("{\"action\": \"repo_read\", \"action_input\": \"a.cs\"}")]
    [InlineData("<tool_call>{\"path\": \"a.cs\"}</tool_call>")]
    public void ABrokenCallIsAProblemAndNotSilence(string text)
    {
        var turn = Replies.Read(text);

        Assert.Empty(turn.Calls);
        Assert.NotNull(turn.Problem);
    }

    [Fact]
    public void NothingInsideABrokenCallIsExecuted()
    {
        var turn = Replies.Read("{\"tool\": \"propose_edit\", \"args\": {\"new_string\": \"x = \"y\" ; {\\\"tool\\\": 1}\" {\"tool\": \"repo_read\", \"path\": \"a\"} }}");

        Assert.Empty(turn.Calls);
        Assert.NotNull(turn.Problem);
    }

    [Theory]
    [InlineData("```json\n{\"tool\": \"propose_edit\", \"args\": {\"new_string\": \"x\"}")]
    [InlineData("<tool_call>{\"name\": \"propose_edit\", \"arguments\": {\"new_string\": \"half of")]
    public void ACallAtWhichTheAnswerWasCutIsNotCompleted(string text)
    {
        var turn = Replies.Read(text, ModelStop.Length);

        Assert.Empty(turn.Calls);
        Assert.Equal("it was cut off inside a call", turn.Problem);
    }

    [Fact]
    public void ACallThatIsCompleteIsMadeThoughTheAnswerWasCutBehindIt() =>
        Assert.Single(Replies.Read("```json\n{\"tool\": \"repo_read\", \"args\": {\"path\": \"a\"}}\n", ModelStop.Length).Calls);
}
