using Hex.Core.Conversation;
using Hex.Nexus.Inference.Exchange;
using Hex.Testing.Machine;
using Hex.Testing.Models;

namespace Hex.Nexus.Tests.Inference;

public sealed class RetryTests
{
    private static readonly InferenceLimits Limits = new();
    private static readonly ModelTurn Done = new ModelTurn.Reply { Text = "done" };

    private readonly ManualTime _time = new();

    [Fact]
    public async Task EachWaitIsTwiceTheOneBefore()
    {
        await using var asked = Asked(new ModelTurn.Status(500), new ModelTurn.Status(503), Done);

        var answering = asked.AskAsync();
        await PassAsync(TimeSpan.FromSeconds(1));
        await PassAsync(TimeSpan.FromSeconds(2));

        Assert.Equal("done", (await answering).Text);
        Assert.Equal([1, 2], asked.Progress.OfType<ModelProgress.Retrying>().Select(retrying => retrying.Wait.TotalSeconds));
        Assert.Equal([2, 3], asked.Progress.OfType<ModelProgress.Retrying>().Select(retrying => retrying.Attempt));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("Fri, 01 May 2026 12:00:07 GMT")]
    [Trait("Accepts", "F15")]
    public async Task AServerIsLeftAloneAsLongAsItAsksFor(string retryAfter)
    {
        await using var asked = Asked(Limited(retryAfter), Done);

        var answering = asked.AskAsync();
        await PassAsync(TimeSpan.FromSeconds(7));

        Assert.Equal("done", (await answering).Text);
        Assert.Equal([new ModelProgress.Retrying(ModelFailureKind.RateLimited, 2, TimeSpan.FromSeconds(7))], asked.Progress.OfType<ModelProgress.Retrying>());
    }

    [Fact]
    [Trait("Accepts", "F15")]
    public async Task AServerThatAsksForTooLongIsNotWaitedFor()
    {
        await using var asked = Asked(Limited("3600"), Done);

        var failure = await asked.FailAsync();

        Assert.Equal(ModelFailureKind.RateLimited, failure.Kind);
        Assert.Single(asked.Server.Questions);
    }

    [Fact]
    public async Task ThereIsAnEndToTrying()
    {
        await using var asked = new AskedModel(ModelDialect.OpenAI, new ModelScript { Turns = [new ModelTurn.Status(500)], RepeatsLast = true });

        var failure = await asked.FailAsync();

        Assert.Equal(ModelFailureKind.ServerFailed, failure.Kind);
        Assert.Equal(Limits.Tries, asked.Server.Questions.Count);
    }

    [Fact]
    public async Task AnEndpointThatKeepsFailingIsLeftAloneAndThenTriedOnce()
    {
        var limits = AskedModel.Once;
        var turns = Enumerable.Repeat<ModelTurn>(new ModelTurn.Status(500), limits.CircuitFailures + 1).Append(Done).Append(Done);
        await using var asked = new AskedModel(ModelDialect.OpenAI, new ModelScript { Turns = [.. turns] }, limits, _time);

        for (var number = 0; number < limits.CircuitFailures; number++)
            Assert.Equal(ModelFailureKind.ServerFailed, (await asked.FailAsync()).Kind);

        Assert.Equal(ModelFailureKind.CircuitOpen, (await asked.FailAsync()).Kind);
        _time.Advance(limits.CircuitPause);
        Assert.Equal(ModelFailureKind.ServerFailed, (await asked.FailAsync()).Kind);
        Assert.Equal(ModelFailureKind.CircuitOpen, (await asked.FailAsync()).Kind);
        _time.Advance(limits.CircuitPause);
        Assert.Equal("done", (await asked.AskAsync()).Text);
        Assert.Equal("done", (await asked.AskAsync()).Text);
        Assert.Equal(limits.CircuitFailures + 3, asked.Server.Questions.Count);
    }

    [Fact]
    public async Task OnlyOneTriesWhileOthersStayAway()
    {
        var limits = AskedModel.Once with { CircuitFailures = 1 };
        var answered = new TaskCompletionSource();
        await using var asked = new AskedModel(
            ModelDialect.OpenAI, new ModelScript { Turns = [new ModelTurn.Status(500), new ModelTurn.Reply { Text = "done", HeldBeforeEnd = answered.Task }] }, limits, _time);
        await asked.FailAsync();
        _time.Advance(limits.CircuitPause);

        var probe = asked.AskAsync();
        await asked.Server.WaitForQuestionAsync();
        var other = await asked.FailAsync();
        answered.SetResult();

        Assert.Equal(ModelFailureKind.CircuitOpen, other.Kind);
        Assert.Equal("done", (await probe).Text);
    }

    [Fact]
    public async Task ARefusalDoesNotCountAgainstAnEndpoint()
    {
        await using var asked = new AskedModel(ModelDialect.OpenAI, new ModelScript { Turns = [new ModelTurn.Status(400)], RepeatsLast = true });

        for (var number = 0; number < 2 * Limits.CircuitFailures; number++)
            Assert.Equal(ModelFailureKind.Rejected, (await asked.FailAsync()).Kind);
    }

    private AskedModel Asked(params ModelTurn[] turns) => new(ModelDialect.OpenAI, new ModelScript { Turns = turns }, Limits, _time);

    private static ModelTurn.Status Limited(string retryAfter) => new(429) { Headers = new Dictionary<string, string> { ["Retry-After"] = retryAfter } };

    private async Task PassAsync(TimeSpan wait)
    {
        await _time.WaitForTimerAsync(wait);
        _time.Advance(wait);
    }
}
