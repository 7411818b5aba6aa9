using Hex.Core.Runs;
using Hex.Testing.Agents;
using Hex.Testing.Product;
using static Hex.Testing.Agents.ClaudeLines;

namespace Hex.Cli.Tests.Agents;

/// <summary>An agent of somebody else's making tries a task: in a tree of its own, and before the same gate.</summary>
public sealed class DelegateRunTests : IDisposable
{
    private const string Right = "sed -i s/wrong/right/ value.txt\n";
    private const string Worse = "sed -i s/wrong/worse/ value.txt\n";

    private readonly TestHome _home = new();
    private readonly TempRepository _repository = new();

    public void Dispose()
    {
        _home.Dispose();
        _repository.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ItsChangeIsCommittedWhenTheGateSaysSo(bool isolated)
    {
        using var claude = new FakeClaude(Begins() + Says("I put it right.") + Right + Ends("It says right now."));
        var checker = Checker.Before(_home, _repository);

        var run = await RunAsync(claude, isolated ? ["--isolate"] : []);

        Assert.Equal((0, "committed", "claude-code"), (run.Exit, run.End.Outcome, run.End.Candidate));
        Assert.Equal((1400, 20, 0.0125m), (run.End.PromptTokens, run.End.ReplyTokens, run.End.CostUsd));
        Assert.Equal(new DelegateStarted("claude-code", FakeClaude.Version, Model, Session), run.Events.OfType<DelegateStarted>().Single());
        Assert.Equal([Model], run.Events.OfType<DelegateEnded>().Single().Models);
        var call = Assert.Single(claude.Calls);
        Assert.NotEqual(_repository.Root, call.Directory);
        Assert.Contains("put the value right", call.Input, StringComparison.Ordinal);
        Assert.Contains("expected right", call.Input, StringComparison.Ordinal);
        await (isolated ? checker.OneBranchAddedAsync(TempRepository.File) : checker.OneCommitAddedAsync(TempRepository.File));
    }

    [Fact]
    public async Task WhatItTouchesBesideTheAllowedIsThrownAwayAndNamed()
    {
        using var claude = new FakeClaude(
            Begins() + Right + "echo x > check.sh; rm other.txt; mkdir -p new/deep; echo y > new/deep/file; git -c user.name=a -c user.email=a@b commit -qam mine\n" + Ends());
        var checker = Checker.Before(_home, _repository);

        var run = await RunAsync(claude);

        Assert.Equal("committed", run.End.Outcome);
        var discarded = run.Events.OfType<DelegateDiscarded>().Single();
        Assert.True(discarded.Committed);
        Assert.Contains("new/deep/file", discarded.Files);
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Fact]
    public async Task ItIsToldWhatTheCheckSaysAndGoesOnInItsSession()
    {
        using var claude = new FakeClaude(Begins() + Worse + Ends(cost: 0.1), Begins() + "sed -i s/worse/right/ value.txt\n" + Ends(cost: 0.3));

        var run = await RunAsync(claude);

        Assert.Equal(("committed", 2, 0.3m), (run.End.Outcome, run.End.Attempts, run.End.CostUsd));
        Assert.Equal((null, Session), (claude.Calls[0].After("--resume"), claude.Calls[1].After("--resume")));
        Assert.Contains("expected right", claude.Calls[1].Input, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneThatChangesNothingMoreOnceItWasToldIsNotJudgedAgain()
    {
        using var claude = new FakeClaude(Begins() + Worse + Ends(), Begins() + Ends("It is right now."));

        var run = await RunAsync(claude);

        Assert.Equal((1, 1, 2), (run.Exit, run.End.Attempts, claude.Calls.Count));
        Assert.Contains("changed nothing more", Assert.Single(run.End.Candidates).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it says it is done and changed nothing", "")]
    [InlineData("only what it may not", "echo more >> other.txt\n")]
    public async Task ACheerfulEndWithoutAChangeIsNone(string reason, string acts)
    {
        using var claude = new FakeClaude(Begins() + acts + Ends("All tests pass now!"));
        var checker = Checker.Before(_home, _repository);

        var run = await RunAsync(claude);

        Assert.Equal((1, "not_passed"), (run.Exit, run.End.Outcome));
        Assert.Contains(reason, Assert.Single(run.End.Candidates).Reason, StringComparison.Ordinal);
        await checker.NothingChangedAsync();
    }

    [Fact]
    public async Task OneThatWasDeniedItsToolsFailedAndSaysWhich()
    {
        using var claude = new FakeClaude(Begins() + Ends("done", changes: new { permission_denials = new object[] { new { tool_name = "Bash", tool_input = new { command = "npm install" } } } }));
        var checker = Checker.Before(_home, _repository);

        var run = await RunAsync(claude);

        Assert.Equal((3, "failed"), (run.Exit, run.End.Outcome));
        Assert.Contains("not allowed to use Bash npm install", Assert.Single(run.End.Candidates).Reason, StringComparison.Ordinal);
        await checker.NothingChangedAsync();
    }

    [Fact]
    public async Task AnotherModelThanTheAskedOneIsAFailure()
    {
        using var claude = new FakeClaude(Begins() + Right + Ends());
        var checker = Checker.Before(_home, _repository);

        var run = await RunAsync(claude, ["--model", "claude-code:opus"], named: false);

        Assert.Equal(3, run.Exit);
        Assert.Equal($"'opus' was asked and {Model} answered", Assert.Single(run.End.Candidates).Reason);
        await checker.NothingChangedAsync();
    }

    [Fact]
    public async Task OneThatIsNotLoggedInIsPassedOverAndTheNextTries()
    {
        using var claude = new FakeClaude("exit 1") { IsLoggedIn = false };

        var run = await RunAsync(claude, ["--model", "claude-code", "--model", _repository.Proposals(("wrong", "right"))], named: false);

        Assert.Equal("committed", run.End.Outcome);
        Assert.Contains("nobody is logged in to claude-code", run.Events.OfType<CandidateSkipped>().Single().Reason, StringComparison.Ordinal);
        Assert.Empty(claude.Calls);
    }

    [Fact]
    public async Task AfterOneThatFailsTheNextTriesFromTheStart()
    {
        using var claude = new FakeClaude(Begins() + Worse + Ends("You've hit your 5-hour limit", changes: new { is_error = true, api_error = "usage_limit_reached" }) + "exit 1");

        var run = await RunAsync(claude, ["--model", "claude-code", "--model", _repository.Proposals(("wrong", "right"))], named: false);

        Assert.Equal("committed", run.End.Outcome);
        Assert.Equal("usage_limit", run.Events.OfType<DelegateEnded>().Single().End);
    }

    [Theory]
    [InlineData(false, 5)]
    [InlineData(true, 0)]
    public async Task AnAgentThatDoesNotTellItsCostStopsABoundedRunUnlessThatIsAllowed(bool isAllowed, int exit)
    {
        using var claude = new FakeClaude(Begins() + Right + Ends(changes: new { total_cost_usd = (decimal?)null }));

        var run = await RunAsync(claude, ["--max-cost", "1", .. isAllowed ? ["--allow-unpriced"] : Array.Empty<string>()]);

        Assert.Equal((exit, isAllowed ? "committed" : "cost_unknown"), (run.Exit, run.End.Code));
    }

    [Fact]
    public async Task ALimitOfTheRunEndsItWithAllItStarted()
    {
        using var claude = new FakeClaude(Begins() + "setsid sleep 300 & trap '' TERM; sleep 300");
        var checker = Checker.Before(_home, _repository);

        var run = await RunAsync(claude, ["--max-time", "3s"]);

        Assert.NotEqual(0, run.Exit);
        await checker.NothingChangedAsync();
    }

    private Task<HexResult> RunAsync(FakeClaude claude, IReadOnlyList<string>? options = null, bool named = true) => HexCommand.RunAsync(
        _home, _repository.Root, new Dictionary<string, string?> { ["HEX_CLAUDE_BINARY"] = claude.Path },
        [
            "do", "run", "put the value right", "--file", TempRepository.File, "--evidence", TempRepository.Evidence, "--json",
            .. named ? ["--model", "claude-code"] : Array.Empty<string>(), .. options ?? [],
        ]);
}
