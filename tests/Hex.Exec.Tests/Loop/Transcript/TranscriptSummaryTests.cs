using Hex.Core.Conversation;
using Hex.Exec.Context;
using Hex.Exec.Loop.Transcript;

namespace Hex.Exec.Tests.Loop.Transcript;

public sealed class TranscriptSummaryTests
{
    private static readonly ModelRequest Long = new()
    {
        Model = "qwen",
        System = "the rules",
        Messages = Conversations.Of(turns: 8, answer: 9000),
        Tools = [new ToolDescription("repo_read", "reads", "{}")],
        ContextTokens = 16_384,
        Temperature = 0.2,
    };

    [Fact]
    public void TheQuestionIsShortAndKeepsTheModelLoaded()
    {
        var question = TranscriptSummary.Request(Long)!;

        Assert.Equal((Long.Model, Long.ContextTokens, Long.Temperature), (question.Model, question.ContextTokens, question.Temperature));
        Assert.Empty(question.Tools);
        Assert.Equal(512, question.MaxTokens);
        Assert.InRange(TokenEstimate.Of(question), 500, 6000);
        var text = Assert.IsType<ChatMessage.User>(Assert.Single(question.Messages)).Text;
        Assert.Contains("the task", text, StringComparison.Ordinal);
        Assert.Contains("thought 0\nrepo_read {\"path\":\"f0\"}\nanswer of repo_read: line 0", text, StringComparison.Ordinal);
        Assert.Contains("error of repo_read", text, StringComparison.Ordinal);
        Assert.DoesNotContain("thought 6", text, StringComparison.Ordinal);
    }

    [Fact]
    public void TheAnswerStandsBetweenTheTaskAndTheLastTurns()
    {
        var messages = TranscriptSummary.Apply(Long.Messages, " f3 rounds down \n");

        Assert.Equal(Long.Messages[0], messages[0]);
        Assert.Equal("What I found out so far:\n\nf3 rounds down", Assert.IsType<ChatMessage.Assistant>(messages[1]).Text);
        Assert.IsType<ChatMessage.User>(messages[2]);
        Assert.Equal(Long.Messages.TakeLast(4), messages.Skip(3));
    }

    [Fact]
    public void OnceAnsweredTheSameIsNotAskedAgain()
    {
        var applied = TranscriptSummary.Apply(Long.Messages, "found");

        Assert.Null(TranscriptSummary.Request(Long with { Messages = applied }));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void AnEmptyAnswerKeepsTheEndsOfTheMiddle(string answer)
    {
        var messages = TranscriptSummary.Apply(Long.Messages, answer);

        var kept = Assert.IsType<ChatMessage.Assistant>(messages[1]).Text;
        Assert.Contains("thought 0", kept, StringComparison.Ordinal);
        Assert.Contains("line 5 of", kept, StringComparison.Ordinal);
        Assert.Contains("characters left out", kept, StringComparison.Ordinal);
        Assert.Null(TranscriptSummary.Request(Long with { Messages = messages }));
    }

    [Fact]
    public void LaterTurnsAreAskedAboutTogetherWithTheSummaryBefore()
    {
        var applied = TranscriptSummary.Apply(Long.Messages, "f3 rounds down");
        var later = Conversations.Of(turns: 4, answer: 5000).Skip(1);

        var question = TranscriptSummary.Request(Long with { Messages = [.. applied, .. later] })!;

        var text = Assert.IsType<ChatMessage.User>(Assert.Single(question.Messages)).Text;
        Assert.Contains("f3 rounds down", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void AShortConversationHasNothingToSummarise(int turns) =>
        Assert.Null(TranscriptSummary.Request(Long with { Messages = Conversations.Of(turns, answer: 90_000) }));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void EveryResultThatStaysHasItsCallBeforeIt(int seed)
    {
        var messages = TranscriptSummary.ApplyWithout(Conversations.Random(seed));

        var calls = new HashSet<string>();
        foreach (var message in messages)
        {
            calls.UnionWith(message is ChatMessage.Assistant assistant ? assistant.Calls.Select(call => call.Id) : []);
            Assert.True(message is not ChatMessage.Tools tools || tools.Results.All(result => calls.Contains(result.CallId)));
        }
    }
}
