using System.Text;
using Hex.Core.Conversation;
using Hex.Core.Runs;
using Hex.Testing.Models;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Models;

/// <summary>Models and servers that do not do what they should: told as what they are, and nothing is lost.</summary>
public sealed class ModelsThatFailTests : ModelTest
{
    [Fact]
    [Trait("Accepts", "F15")]
    public async Task AServerThatRefusesIsNeverToldAsABadEdit()
    {
        await using var server = ModelServer.Start(new ModelTurn.Status(401) { Message = "no entry" });
        var checker = Checker.Before(Home, Repository);

        var run = await RunAsync(server, "--model", Model);

        Assert.Equal((3, "no_answer"), (run.Exit, run.End.Code));
        Assert.Equal("unauthorized", Assert.Single(run.Events.OfType<ModelFailed>()).Kind);
        Assert.Equal(CandidateReport.Failed, Assert.Single(run.End.Candidates).End);
        await checker.NothingChangedAsync();
    }

    [Fact]
    [Trait("Accepts", "F14")]
    public async Task TheNextCandidateIsTriedAndEveryReasonIsKept()
    {
        await using var server = ModelServer.Start(new ModelScript
        {
            Turns = [new ModelTurn.Html(), Proposes("wrong", "right")],
            Models = [new ModelFacts { Name = "first:1b" }, new ModelFacts { Name = Model }],
            KnowsItsModelsAlone = true,
        });
        var checker = Checker.Before(Home, Repository);

        var run = await RunAsync(server, "--model", "nowhere/model", "--model", "first:1b", "--model", Model);

        Assert.Equal("committed", run.End.Outcome);
        Assert.Equal(
            [CandidateReport.Skipped, CandidateReport.Failed, CandidateReport.Passed],
            run.End.Candidates.Select(report => report.End));
        Assert.All(run.End.Candidates, report => Assert.NotEmpty(report.Reason));
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Fact]
    public async Task WhereNoServerAnswersNothingIsRun()
    {
        var checker = Checker.Before(Home, Repository);

        var run = await HexAsync(
            "127.0.0.1:1", "do", "run", "put it right", "-f", TempRepository.File, "-e", TempRepository.Evidence, "-m", Model, "--json");

        Assert.Equal((3, "no_candidate"), (run.Exit, run.End.Code));
        Assert.Contains("127.0.0.1:1", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Events.OfType<EvidenceStarted>());
        await checker.NothingChangedAsync();
    }

    [Theory]
    [InlineData("repo_read", "{\"path\": \"check.sh\"}")]
    [InlineData("finish", "{}")]
    [InlineData("repo_grep", "not json")]
    [Trait("Accepts", "F16")]
    public async Task TheSameCallOverAndOverEndsTheAttempt(string tool, string arguments)
    {
        await using var server = ModelServer.Start(new ModelScript { Turns = [new ModelTurn.Reply { Calls = [new ToolCall(string.Empty, tool, arguments)] }], RepeatsLast = true });
        var checker = Checker.Before(Home, Repository);

        var run = await RunAsync(server, "--model", Model);

        Assert.Equal(1, run.Exit);
        Assert.Contains("no progress", Assert.Single(run.End.Candidates).Reason, StringComparison.Ordinal);
        Assert.InRange(server.Questions.Count, 3, 5);
        await checker.NothingChangedAsync();
    }

    [Fact]
    [Trait("Accepts", "F16")]
    public async Task EverNewCallsEndAtTheBoundOfSteps()
    {
        await using var server = ModelServer.Start([.. Enumerable.Range(1, 9).Select(line => Calls("repo_grep", new { pattern = $"line{line}|before" }))]);

        var run = await RunAsync(server, "--model", Model, "--max-steps", "5");

        Assert.Equal((1, 5), (run.Exit, server.Questions.Count));
        Assert.Contains("all 5 steps", Assert.Single(run.End.Candidates).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheBudgetOfTokensEndsTheRun()
    {
        await using var server = ModelServer.Start(Reads("check.sh"), Reads("other.txt"), Proposes("wrong", "right"));
        var checker = Checker.Before(Home, Repository);

        var run = await RunAsync(server, "--model", Model, "--max-tokens", "2000");

        Assert.Equal((5, "token_budget", 2), (run.Exit, run.End.Code, server.Questions.Count));
        await checker.NothingChangedAsync();
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("check.sh")]
    [InlineData(".git/hooks/pre-commit")]
    [InlineData("~/.ssh/authorized_keys")]
    [Trait("Accepts", "S1")]
    public async Task AnEditOfAnotherFileIsRefusedAndTheAttemptGoesOn(string path)
    {
        await using var server = ModelServer.Start(Proposes("wrong", "right", path), Reads(path), Proposes("wrong", "right"));
        var checker = Checker.Before(Home, Repository);

        var run = await RunAsync(server, "--model", Model);

        Assert.Equal("committed", run.End.Outcome);
        Assert.Contains(run.Events.OfType<ToolAnswered>(), tool => tool is { Tool: "propose_edit", Ok: false });
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Fact]
    [Trait("Accepts", "S16")]
    public async Task ASecretInAnAnswerIsStoredAndShownNowhere()
    {
        var hidden = Convert.ToBase64String(Encoding.UTF8.GetBytes($"key={Home.Secret}"));
        await using var server = ModelServer.Start(
            new ModelTurn.Reply { Thinking = $"the key is {Home.Secret}", Text = $"{Home.Secret} or {hidden}", Calls = [new ToolCall(string.Empty, "repo_grep", $$"""{"pattern": "{{Home.Secret}}"}""")] },
            Proposes("wrong", "right"));
        var checker = Checker.Before(Home, Repository);

        var run = await RunAsync(server, "--model", Model, "--record");

        Assert.Equal("committed", run.End.Outcome);
        Assert.DoesNotContain(hidden[8..^8], run.Output, StringComparison.Ordinal);
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Fact]
    [Trait("Accepts", "S16")]
    public async Task TheMarkOfASecretIsNotWrittenOverIt()
    {
        Repository.Write(TempRepository.File, $"before\nwrong\ntoken = {Home.Secret}\n");
        Repository.Commit("with a token");
        await using var server = ModelServer.Start(
            Says("value.txt\n```\nbefore\nright\ntoken = [redacted]\n```\n"), Proposes("wrong", "right"));

        var run = await RunAsync(server, "--model", Model);

        Assert.Equal("committed", run.End.Outcome);
        Assert.Equal($"before\nright\ntoken = {Home.Secret}\n", Repository.Read(TempRepository.File));
    }

    [Fact]
    [Trait("Accepts", "S16")]
    public async Task ASecretInAFileDoesNotReachTheModel()
    {
        Repository.Write(TempRepository.File, $"before\nwrong\ntoken = {Home.Secret}\n");
        Repository.Commit("with a token");
        await using var server = ModelServer.Start(Reads(TempRepository.File), Proposes("wrong", "right"));

        var run = await RunAsync(server, "--model", Model);

        Assert.Equal("committed", run.End.Outcome);
        Assert.All(server.Requests, request => Assert.DoesNotContain(Home.Secret, request.Body, StringComparison.Ordinal));
    }
}
