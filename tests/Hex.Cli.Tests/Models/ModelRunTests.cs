using Hex.Core.Conversation;
using Hex.Core.Evidence;
using Hex.Core.Runs;
using Hex.Testing.Models;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Models;

/// <summary>A model tries a task inside the gate.</summary>
public sealed class ModelRunTests : ModelTest
{
    [Fact]
    public async Task AModelThatLooksAroundAndProposesIsCommitted()
    {
        await using var server = ModelServer.Start(Reads("check.sh"), Proposes("wrong", "worse"), Proposes("wrong", "right"));
        var checker = Checker.Before(Home, Repository);

        var run = await RunAsync(server, "--model", Model);

        Assert.Equal(("committed", 3, 2), (run.End.Outcome, server.Questions.Count, run.End.Attempts));
        Assert.Equal([new CandidateReport(Model, CandidateReport.Passed, "its edit passed in step 3")], run.End.Candidates);
        Assert.Equal((4500, 120, 0m), (run.End.PromptTokens, run.End.ReplyTokens, run.End.CostUsd));
        Assert.Contains($"Hex-Candidate: {Model}", Repository.Git("log", "-1", "--format=%B"), StringComparison.Ordinal);
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Fact]
    public async Task AllDialectsCarryTheSameConversationToTheByte()
    {
        ModelTurn[] script = [Reads("check.sh"), Proposes("wrong", "worse"), Proposes("wrong", "right")];
        var prompts = new List<IReadOnlyList<string>>();
        foreach (var dialect in Enum.GetValues<ModelDialect>())
        {
            await using var server = ModelServer.Start(script);
            var endpoint = server.Endpoint(dialect);
            await HexAsync(server.Address, "inference", "add", "scripted", "--dialect", dialect.ToString().ToLowerInvariant(), "--address", endpoint.Address);

            var run = await RunAsync(server, "--model", $"scripted/{Model}", "--dry-run");

            Assert.Equal("dry_run", run.End.Outcome);
            prompts.Add([.. server.Questions.Select(question => question.Prompt)]);
        }

        Assert.All(prompts, one => Assert.Equal(prompts[0], one));
    }

    [Fact]
    public async Task AFastRunAsksOncePerAttemptAndShowsNoTools()
    {
        await using var server = ModelServer.Start(
            Says("value.txt\n```\n<<<<<<< SEARCH\nwrong\n=======\nworse\n>>>>>>> REPLACE\n```\n"),
            Says("value.txt\n```\n<<<<<<< SEARCH\nwrong\n=======\nright\n>>>>>>> REPLACE\n```\n"));
        var checker = Checker.Before(Home, Repository);

        var run = await RunAsync(server, "--model", Model, "--fast");

        Assert.Equal(("committed", 2), (run.End.Outcome, server.Questions.Count));
        Assert.All(server.Questions, question => Assert.Empty(question.Question!.Tools));
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Fact]
    public async Task ACallWrittenIntoTheTextIsRunOnce()
    {
        const string call = "{\"tool\": \"propose_edit\", \"args\": {\"path\": \"value.txt\", \"mode\": \"replace\", \"old_string\": \"wrong\", \"new_string\": \"worse\"}}";
        await using var server = ModelServer.Start(Says($"I try this.\n```json\n{call}\n```\n<tool_call>{call}</tool_call>"), Proposes("wrong", "right"));

        var run = await RunAsync(server, "--model", Model);

        Assert.Equal("committed", run.End.Outcome);
        Assert.Equal(2, run.Events.OfType<EvidenceFinished>().Count(finished => finished.Phase == EvidencePhase.Attempt));
    }

    [Fact]
    public async Task AModelThatTakesNoToolsIsAskedInText()
    {
        await using var server = ModelServer.Start(
            new ModelTurn.Status(400) { Message = $"registry.ollama.ai/library/{Model} does not support tools" },
            Says("value.txt\n```\n<<<<<<< SEARCH\nwrong\n=======\nright\n>>>>>>> REPLACE\n```\n"));

        var run = await RunAsync(server, "--model", Model);

        Assert.Equal("committed", run.End.Outcome);
        Assert.Empty(server.Questions[1].Question!.Tools);
        Assert.Contains("repo_read", server.Questions[1].Question!.System, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReplayReachesTheSameFilesWithoutAnyServer()
    {
        RunFinished end;
        string run;
        await using (var server = ModelServer.Start(Reads("check.sh"), Proposes("wrong", "worse"), Proposes("wrong", "right")))
        {
            var result = await RunAsync(server, "--model", Model, "--record");
            (end, run) = (result.End, result.Run);
        }

        // What the model is good at has changed since, or the operator's choice: the recorded answers are read as they were asked for.
        Directory.CreateDirectory(Path.GetDirectoryName(Home.ConfigFile)!);
        await File.WriteAllTextAsync(Home.ConfigFile, """{"inference": {"edit_protocol": "whole"}}""");
        var checker = Checker.Before(Home, Repository);

        var replay = await HexAsync("127.0.0.1:1", "do", "replay", run, "--json");

        Assert.Equal("committed", end.Outcome);
        Assert.True(replay.Exit == 0, replay.Error);
        Assert.Contains("\"same\":true", replay.Output, StringComparison.Ordinal);
        Assert.Contains("\"same_prompts\":3,\"prompts\":3", replay.Output, StringComparison.Ordinal);
        await checker.NothingChangedAsync();
    }

    [Fact]
    public async Task ARunWithoutAModelCannotBeReplayed()
    {
        var run = await HexAsync(
            "127.0.0.1:1", "do", "run", "put it right", "-f", TempRepository.File, "-e", TempRepository.Evidence, "-m", Repository.Proposals(("wrong", "right")), "--json");

        var replay = await HexAsync("127.0.0.1:1", "do", "replay", run.Run);

        Assert.Equal(4, replay.Exit);
        Assert.Contains("asked no model", replay.Error, StringComparison.Ordinal);
    }
}
