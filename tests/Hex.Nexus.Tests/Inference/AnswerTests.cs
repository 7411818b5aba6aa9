using Hex.Core.Conversation;
using Hex.Testing.Machine;
using Hex.Testing.Models;

namespace Hex.Nexus.Tests.Inference;

public sealed class AnswerTests
{
    public static TheoryData<ModelDialect> Dialects => AskedModel.Dialects;

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task AnAnswerComesWithAllItsParts(ModelDialect dialect)
    {
        var call = new ToolCall("call_a", "repo_read", """{"path":"src/größe.ts","from":1}""");
        var other = new ToolCall("call_b", "repo_grep", "{}");
        var reply = new ModelTurn.Reply { Text = "Ich lese\n\"größe.ts\" zuerst.", Thinking = "Where is it?", Calls = [call, other], PromptTokens = 120, ReplyTokens = 30 };
        await using var asked = new AskedModel(dialect, reply);

        var answer = await asked.AskAsync();

        Assert.Equal((reply.Text, reply.Thinking), (answer.Text, answer.Thinking));
        Assert.Equal([call, other], answer.Calls);
        Assert.Equal(new TokenUsage(120, 30, 0), answer.Usage);
        Assert.Equal((ModelScript.DefaultModel, ModelStop.Finished), (answer.Model, answer.Stop));
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task AnAnswerOfNothingIsAnAnswer(ModelDialect dialect)
    {
        await using var asked = new AskedModel(dialect, new ModelTurn.Reply());

        var answer = await asked.AskAsync();

        Assert.Equal(string.Empty, answer.Text);
        Assert.Empty(answer.Calls);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task AnAnswerThatWasCutAtTheLimitSaysSo(ModelDialect dialect)
    {
        await using var asked = new AskedModel(dialect, new ModelTurn.Reply { Text = "and then", Stop = ModelStop.Length });

        Assert.Equal(ModelStop.Length, (await asked.AskAsync()).Stop);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task TheFirstPieceIsToldBeforeTheLastIsSent(ModelDialect dialect)
    {
        var told = new TaskCompletionSource();
        await using var asked = new AskedModel(dialect, new ModelTurn.Reply { Text = "one two", HeldBeforeEnd = told.Task });

        // The server waits for the first piece to be told, so without it there is no end.
        var answer = await asked.AskAsync(onProgress: progress => told.TrySetResult());

        Assert.Equal("one two", answer.Text);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    [Trait("Accepts", "F14")]
    public async Task AnAnswerThatComesByteByByteIsReadWhole(ModelDialect dialect)
    {
        await using var asked = new AskedModel(dialect, new ModelTurn.Drip("größer als €", TimeSpan.Zero));

        Assert.Equal("größer als €", (await asked.AskAsync()).Text);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    [Trait("Accepts", "F16")]
    public async Task ArgumentsThatAreNoJsonReachTheCallerAsTheyAre(ModelDialect dialect)
    {
        await using var asked = new AskedModel(dialect, new ModelTurn.Reply { Calls = [new ToolCall("call_a", "repo_read", "{\"path\": oops")] });

        var answer = await asked.AskAsync();

        // Ollama parses calls itself and hands over as text what it cannot.
        Assert.Contains("{\"path\": oops", dialect == ModelDialect.Ollama ? answer.Text : answer.Calls.Single().Arguments, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task ACallWithAnIdThatIsTakenGetsAnother(ModelDialect dialect)
    {
        var again = new ToolCall("call_a", "repo_read", "{}");
        await using var asked = new AskedModel(dialect, new ModelTurn.Reply { Calls = [again, again] });
        var request = AskedModel.Question with
        {
            Messages = [.. AskedModel.Question.Messages, new ChatMessage.Assistant("", [again]), new ChatMessage.Tools([new ToolResult("call_a", "repo_read", "x", false)])],
        };

        var ids = (await asked.AskAsync(request)).Calls.Select(call => call.Id).ToList();

        Assert.Equal(2, ids.Distinct().Count());
        Assert.DoesNotContain("call_a", ids);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task ACallerWhoGivesUpIsObeyed(ModelDialect dialect)
    {
        using var giveUp = new CancellationTokenSource();
        await using var asked = new AskedModel(dialect, new ModelTurn.Silent());

        var asking = asked.AskAsync(cancellationToken: giveUp.Token);
        await asked.Server.WaitForQuestionAsync();
        await giveUp.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking.WaitAsync(TestTimeout.Default));
        Assert.Equal(giveUp.Token, cancelled.CancellationToken);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task WithoutPricesAServerElsewhereCostsNobodyKnowsWhat(ModelDialect dialect)
    {
        var reply = new ModelTurn.Reply { Text = "done", PromptTokens = 1_000_000, ReplyTokens = 500_000 };
        await using var priced = new AskedModel(dialect, new ModelScript { Turns = [reply] }, with: endpoint => endpoint with { PromptPrice = 3, ReplyPrice = 15 });
        await using var half = new AskedModel(dialect, new ModelScript { Turns = [reply] }, with: endpoint => endpoint with { PromptPrice = 3 });

        Assert.Equal(10.5m, (await priced.AskAsync()).Usage.CostUsd);
        Assert.Null((await half.AskAsync()).Usage.CostUsd);
    }
}
