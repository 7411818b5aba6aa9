using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Exec.Context;
using Hex.Exec.Loop.Transcript;

namespace Hex.Exec.Tests.Loop.Transcript;

public sealed class TranscriptCompressionTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 80)];

    [Fact]
    public void AConversationThatFitsIsLeftAsItIs()
    {
        var messages = Conversations.Of(turns: 6, answer: 8000);

        var shortened = TranscriptCompression.Shorten(messages, TokenEstimate.Of(messages));

        Assert.Equal(messages, shortened.Messages);
        Assert.Equal(shortened.BeforeTokens, shortened.AfterTokens);
        Assert.Empty(shortened.ElidedCallIds);
    }

    [Fact]
    public void TheOldestResultsGiveWayFirstAndNoMoreThanNeeded()
    {
        var messages = Conversations.Of(turns: 8, answer: 4000);
        var whole = TokenEstimate.Of(messages);
        var one = TokenEstimate.Of(messages[2]);

        var shortened = TranscriptCompression.Shorten(messages, whole - one - 200);

        Assert.Equal(["c0", "c1"], shortened.ElidedCallIds.Order(StringComparer.Ordinal));
        Assert.Equal("[left out to save room: 4000 characters; call the tool again if you need it]", ResultOf(shortened, "c0"));
        Assert.Equal("[left out to save room: 4000 characters, an error; call the tool again if you need it]", ResultOf(shortened, "c1"));
    }

    [Fact]
    public void SixTurnsUnderPressureKeepTheEndsOfTheLastFour()
    {
        var messages = Conversations.Of(turns: 6, answer: 8000);

        var shortened = TranscriptCompression.Shorten(messages, budgetTokens: 4500);

        Assert.InRange(shortened.AfterTokens, 1, 4500);
        Assert.All(["c0", "c1"], id => Assert.StartsWith("[left out", ResultOf(shortened, id), StringComparison.Ordinal));
        Assert.All(["c2", "c3", "c4", "c5"], id => Assert.Contains("characters left out …]\n", ResultOf(shortened, id), StringComparison.Ordinal));
        Assert.Equal(6, shortened.ElidedCallIds.Count);
    }

    [Fact]
    public void TheLatestResultIsTheLastToLoseItsMiddle()
    {
        var messages = Conversations.Of(turns: 3, answer: 12_000);

        var shortened = TranscriptCompression.Shorten(messages, TokenEstimate.Of(messages) - 4000);

        Assert.Equal(["c0", "c1"], shortened.ElidedCallIds.Order(StringComparer.Ordinal));
        Assert.Equal(12_000, ResultOf(shortened, "c2").Length);
    }

    [Fact]
    public void WhatWasCutTwiceSaysHowMuchIsMissingOfTheWhole()
    {
        var messages = Conversations.Of(turns: 2, answer: 20_000);
        var once = TranscriptCompression.Shorten(messages, TokenEstimate.Of(messages) - 2000);

        var twice = TranscriptCompression.Shorten(once.Messages, budgetTokens: 10);

        Assert.Contains($"[… {20_000 - 2048} characters left out …]", ResultOf(twice, "c0"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void TurnsCallsAndResultsStayTogetherWhateverTheBudget(int seed)
    {
        var messages = Conversations.Random(seed);
        var budget = new Random(seed).Next(8000);

        var shortened = TranscriptCompression.Shorten(messages, budget);

        Assert.Equal(Shape(messages), Shape(shortened.Messages));
        Assert.Equal(messages[0], shortened.Messages[0]);
        Assert.Equal(TokenEstimate.Of(shortened.Messages), shortened.AfterTokens);
        Assert.True(shortened.AfterTokens <= shortened.BeforeTokens);
        Assert.All(
            shortened.Messages.OfType<ChatMessage.Assistant>().SelectMany(turn => turn.Calls),
            call => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(call.Arguments.ReplaceLineEndings(" ")).RootElement.ValueKind));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ShorteningTwiceIsShorteningOnce(int seed)
    {
        var budget = new Random(seed).Next(8000);
        var once = TranscriptCompression.Shorten(Conversations.Random(seed), budget);

        var twice = TranscriptCompression.Shorten(once.Messages, budget);

        Assert.Equal(once.AfterTokens, twice.AfterTokens);
        Assert.Equal(Text(once), Text(twice));
        Assert.Equal(once.ElidedCallIds, twice.ElidedCallIds);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryResultThatIsNotWholeIsNamed(int seed)
    {
        var messages = Conversations.Random(seed);
        var before = messages.OfType<ChatMessage.Tools>().SelectMany(turn => turn.Results).ToDictionary(result => result.CallId, result => result.Content);

        var shortened = TranscriptCompression.Shorten(messages, new Random(seed).Next(8000));

        var changed = shortened.Messages.OfType<ChatMessage.Tools>().SelectMany(turn => turn.Results).Where(result => result.Content != before[result.CallId]);
        Assert.Equal(changed.Select(result => result.CallId).ToHashSet(), shortened.ElidedCallIds);
    }

    [Fact]
    public void ALongConversationUnderPressureShrinksToItsBudget()
    {
        var shortened = TranscriptCompression.Shorten(Conversations.Of(turns: 40, answer: 16_000), budgetTokens: 12_000);

        Assert.InRange(shortened.AfterTokens, 1, 12_000);
    }

    private static string ResultOf(ShortenedTranscript shortened, string call) =>
        shortened.Messages.OfType<ChatMessage.Tools>().SelectMany(turn => turn.Results).Single(result => result.CallId == call).Content;

    private static string Text(ShortenedTranscript shortened) => string.Join('\n', shortened.Messages.Select(message => message switch
    {
        ChatMessage.User user => user.Text,
        ChatMessage.Assistant assistant => assistant.Text + string.Concat(assistant.Calls),
        _ => string.Concat(((ChatMessage.Tools)message).Results),
    }));

    private static IEnumerable<string> Shape(IReadOnlyList<ChatMessage> messages) => messages.Select(message => message switch
    {
        ChatMessage.User => "user",
        ChatMessage.Assistant assistant => "assistant " + string.Join(' ', assistant.Calls.Select(call => $"{call.Id} {call.Name}")),
        _ => "tools " + string.Join(' ', ((ChatMessage.Tools)message).Results.Select(result => $"{result.CallId} {result.Tool} {result.IsError}")),
    });
}
