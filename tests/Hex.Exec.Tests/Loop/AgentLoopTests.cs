using Hex.Core.Conversation;
using Hex.Core.Failures;
using Hex.Core.Runs;
using static Hex.Exec.Tests.Loop.LoopScene;
using static Hex.Exec.Tests.Loop.ScriptedServers;

namespace Hex.Exec.Tests.Loop;

public sealed class AgentLoopTests
{
    [Fact]
    public async Task TheModelHearsWhatBecameOfItsEdit()
    {
        using var scene = new LoopScene();

        var (end, model) = await scene.RunAsync(_ => Reply("", Proposes("worse")), _ => Reply("", Proposes("right")));

        Assert.True(end.HasPassed, end.Reason);
        var told = Assert.IsType<ChatMessage.Tools>(model.Requests[1].Messages[^1]).Results.Single();
        Assert.True(told.IsError);
        Assert.Contains("f.py:1: wrong", told.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSameQuestionTwiceIsAnsweredFromMemory()
    {
        using var scene = new LoopScene();

        var (_, model) = await scene.RunAsync(_ => Reply("", Looks("a")), _ => Reply("", Looks("a")), _ => Reply("", Proposes("right")));

        Assert.Equal(1, scene.Lookups);
        Assert.Contains("answer 1", Assert.IsType<ChatMessage.Tools>(model.Requests[2].Messages[^1]).Results.Single().Content, StringComparison.Ordinal);
    }

    // X21: what was left out of the conversation since is unknown to the model again.
    [Fact]
    public async Task AnAnswerThatWasLeftOutMayBeAskedForAgain()
    {
        using var scene = new LoopScene { AnswerLength = 12_000, Limits = new RunLimits { Steps = 40 } };
        var looks = Enumerable.Range(0, 14).Select(at => (Func<ModelRequest, ModelReply>)(_ => Reply("", Looks($"{at}")))).ToList();

        var (end, _) = await scene.RunAsync([.. looks, _ => Reply("", Looks("0")), _ => Reply("", Proposes("right"))]);

        Assert.True(end.HasPassed, end.Reason);
        Assert.Equal(15, scene.Lookups);
        Assert.Contains(scene.Told, told => told is ConversationShortened);
    }

    // X23: an edit that failed once is not judged again.
    [Fact]
    public async Task TheSameEditTwiceIsNotRunAgain()
    {
        using var scene = new LoopScene();

        var (end, _) = await scene.RunAsync(_ => Reply("", Proposes("worse")));

        Assert.False(end.HasPassed);
        Assert.Contains("no progress", end.Reason, StringComparison.Ordinal);
        Assert.Equal(CandidateReport.NotPassed, end.End);
    }

    [Fact]
    public async Task OnlyTalkEndsTheAttempt()
    {
        using var scene = new LoopScene();

        var (end, model) = await scene.RunAsync(_ => Reply("I think about it."));

        Assert.Contains("no progress", end.Reason, StringComparison.Ordinal);
        Assert.Equal(3, model.Requests.Count);
    }

    [Fact]
    public async Task OfTwoEditsAtOnceTheSecondIsNotTriedWhenTheFirstPasses()
    {
        using var scene = new LoopScene();

        var (end, model) = await scene.RunAsync(_ => Reply("", Looks("a"), Proposes("right"), Proposes("worse")));

        Assert.Equal((true, 1), (end.HasPassed, end.CandidatesTried));
        Assert.Single(model.Requests);
    }

    [Fact]
    public async Task ACutAnswerIsNotUsed()
    {
        using var scene = new LoopScene();

        var (end, model) = await scene.RunAsync(
            _ => Reply("f.py\n```\n<<<<<<< SEARCH\nx = 'wrong'\n=======\nx = 'ri") with { Stop = ModelStop.Length }, _ => Reply("", Proposes("right")));

        Assert.Equal((true, 1), (end.HasPassed, end.CandidatesTried));
        Assert.Contains("cut off", Assert.IsType<ChatMessage.User>(model.Requests[1].Messages[^1]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACallThatCannotBeReadIsToldBesideTheOthers()
    {
        using var scene = new LoopScene();

        var (_, model) = await scene.RunAsync(_ => Reply("", Looks("a"), new ToolCall("bad", "scripted", "{{{")), _ => Reply("", Proposes("right")));

        Assert.Contains("could not be read", Assert.IsType<ChatMessage.Tools>(model.Requests[1].Messages[^1]).Results.Single().Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASilentlyDroppedPartOfThePromptIsToldAndTheConversationFitsFromThenOn()
    {
        using var scene = new LoopScene { AnswerLength = 9000, Limits = new RunLimits { Steps = 20 } };
        ModelReply Counting(ModelRequest request, ToolCall call, long most) =>
            Reply("", call) with { Usage = new TokenUsage(Math.Min(most, Hex.Exec.Context.TokenEstimate.Of(request)), 10, 0) };

        var (end, _) = await scene.RunAsync(
            request => Counting(request, Looks("a"), 4000), request => Counting(request, Looks("b"), 4000), request => Counting(request, Looks("c"), 4000),
            request => Counting(request, Looks("d"), 4000), request => Counting(request, Proposes("right"), 4000));

        Assert.True(end.HasPassed, end.Reason);
        var cut = Assert.IsType<ContextCut>(scene.Told.First(told => told is ContextCut));
        Assert.True(cut.ReadTokens < cut.SentTokens);
        Assert.Contains(scene.Told, told => told is ConversationShortened);
    }

    [Fact]
    public async Task AModelThatFailsIsNoModelThatMadeNoEdit()
    {
        using var scene = new LoopScene();

        var (end, _) = await scene.RunAsync(_ => throw new ModelException(ModelFailureKind.RateLimited, "here says no", "wait"));

        Assert.Equal((CandidateReport.Failed, "here says no", 0), (end.End, end.Reason, end.CandidatesTried));
    }

    [Fact]
    public async Task AnotherModelThanTheAskedOneIsAFailure()
    {
        using var scene = new LoopScene();

        var (end, _) = await scene.RunAsync(_ => Reply("", Proposes("right")) with { Model = "cheaper:1b" });

        Assert.Equal((CandidateReport.Failed, "'scripted' was asked and 'cheaper:1b' answered"), (end.End, end.Reason));
    }

    [Fact]
    public async Task WhatWasTriedBeforeTheModelFailedIsCounted()
    {
        using var scene = new LoopScene();

        var (end, _) = await scene.RunAsync(_ => Reply("", Proposes("worse")), _ => throw new ModelException(ModelFailureKind.ServerFailed, "here says no", "wait"));

        Assert.Equal((CandidateReport.Failed, 1), (end.End, end.CandidatesTried));
    }

    // What a summary swallowed is unknown to the model too, however short it was.
    [Fact]
    public async Task AnAnswerThatWentIntoASummaryMayBeAskedForAgain()
    {
        using var scene = new LoopScene { ContextTokens = 4096, Limits = new RunLimits { Steps = 200 } };
        var at = 0;

        var (end, _) = await scene.RunAsync(Next);

        Assert.True(end.HasPassed, end.Reason);
        Assert.Equal(at + 1, scene.Lookups);

        ModelReply Next(ModelRequest request) => scene.Told.Any(told => told is ConversationShortened { Summarised: true })
            ? Reply("", scene.Lookups == at ? Looks("1") : Proposes("right"))
            : request.Tools.Count == 0 ? Reply("so far nothing") : Reply("", Looks($"{++at}"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhereTheCostIsBoundedAnUnknownPriceEndsTheRun(bool isKnown)
    {
        using var scene = new LoopScene { Limits = new RunLimits { CostUsd = 1 } };

        var exception = await Assert.ThrowsAsync<HexException>(() =>
            scene.RunAsync(_ => Reply("", Looks("a")) with { Usage = new TokenUsage(10, 10, isKnown ? 2 : null) }));

        Assert.Equal((FailureKind.Limit, isKnown ? "cost_budget" : "cost_unknown"), (exception.Failure.Kind, exception.Failure.Code));
        Assert.Equal(isKnown, exception.Failure.Remedy.Contains("raise --max-cost", StringComparison.Ordinal));
    }

    // What is known still counts, whatever else is not.
    [Fact]
    public async Task AnUnknownPriceThatIsAllowedCountsForNothingAndWhatIsKnownStillDoes()
    {
        using var scene = new LoopScene { Limits = new RunLimits { CostUsd = 1, AllowsUnpriced = true, Steps = 9 } };
        var asked = 0;

        var exception = await Assert.ThrowsAsync<HexException>(() =>
            scene.RunAsync(_ => Reply("", Looks($"{++asked}")) with { Usage = new TokenUsage(10, 10, asked % 2 == 0 ? 0.5m : null) }));

        Assert.Equal(("cost_budget", 4), (exception.Failure.Code, asked));
    }
}
