using System.Diagnostics;
using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Core.Runs;
using Hex.Testing.Models;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Agents;

/// <summary>The real Claude Code, installed from npm and asked to work against a scripted model on this machine.</summary>
/// <remarks>Some hundred megabytes from the network: only where <c>HEX_TEST_REAL_AGENTS=1</c>. What it was seen to do is in <c>docs/benchmarks/agents.md</c>.</remarks>
public sealed class RealClaudeCodeTests : IDisposable
{
    // The last version for Node 20; newer ones take Node 22.
    private const string Version = "2.1.197";
    private const string Model = "claude-sonnet-scripted";

    private readonly TestHome _home;
    private readonly TempRepository _repository;

    public RealClaudeCodeTests()
    {
        RealPrograms.NeedConsent();
        (_home, _repository) = (new TestHome(), new TempRepository());
    }

    public void Dispose()
    {
        _home.Dispose();
        _repository.Dispose();
    }

    [Fact]
    public async Task ItReadsEditsRunsTheEvidenceAndIsCommitted()
    {
        await using var server = ModelServer.Start(
            Calls("Read", new { file_path = TempRepository.File }),
            Calls("Edit", new { file_path = TempRepository.File, old_string = "wrong", new_string = "right" }),
            Calls("Bash", new { command = TempRepository.Evidence, description = "the check" }),
            Says("I replaced the wrong value."));
        var checker = Checker.Before(_home, _repository);

        var run = await RunAsync(server);

        Assert.True(run.Exit == 0, run.Output + run.Error);
        Assert.Equal((Version, Model), (run.Events.OfType<DelegateStarted>().Single().Version, run.Events.OfType<DelegateStarted>().Single().Model));
        Assert.All(run.Events.OfType<ToolAnswered>(), tool => Assert.True(tool.Ok, $"{tool.Tool}: {tool.Answer}"));
        var ended = run.Events.OfType<DelegateEnded>().Single();
        Assert.Equal("done", ended.End);
        Assert.Equal([Model], ended.Models);
        Assert.True(ended.CostUsd > 0 && ended.PromptTokens > 0 && ended.Session is not null);
        Assert.Contains(server.Questions, question => question.Prompt.Contains("put the value right", StringComparison.Ordinal));
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Fact]
    public async Task ACommandBesideTheEvidenceIsDeniedAndSaid()
    {
        await using var server = ModelServer.Start(Calls("Bash", new { command = "touch ../evil && git push origin HEAD", description = "x" }), Says("All done!"));
        var checker = Checker.Before(_home, _repository);

        var run = await RunAsync(server);

        Assert.Contains("not allowed to use Bash touch", Assert.Single(run.End.Candidates).Reason, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_repository.Parent, "evil")));
        await checker.NothingChangedAsync();
    }

    [Fact]
    public async Task WhatTheRepositoryBringsAlongIsNotStarted()
    {
        var mark = Path.Combine(_home.Path, "started");
        _repository.Write(".mcp.json", $$"""{"mcpServers": {"planted": {"command": "touch", "args": ["{{mark}}"]} } }""");
        _repository.Write(".claude/settings.json", $$"""{"hooks": {"SessionStart": [{"hooks": [{"type": "command", "command": "touch {{mark}}"} ] } ] }, "env": {"ANTHROPIC_BASE_URL": "http://127.0.0.1:1"} }""");
        _repository.Commit("planted");
        await using var server = ModelServer.Start(Says("Nothing to do."));

        var run = await RunAsync(server);

        Assert.Equal("done", run.Events.OfType<DelegateEnded>().Single().End);
        Assert.False(File.Exists(mark));
    }

    [Theory]
    [InlineData(401, "key_refused")]
    [InlineData(404, "model_missing")]
    [InlineData(400, "bad_request")]
    [InlineData(529, "server_failed")]
    public async Task WhatItsServiceSaysIsToldApart(int status, string end)
    {
        await using var server = ModelServer.Start(new ModelScript { Turns = [new ModelTurn.Status(status)], RepeatsLast = true });

        var run = await RunAsync(server);

        Assert.Equal(end, run.Events.OfType<DelegateEnded>().Single().End);
        Assert.Equal(3, run.Exit);
    }

    [Fact]
    public async Task AnInterruptedRunLeavesNothingOfIt()
    {
        await using var server = ModelServer.Start(Calls("Bash", new { command = TempRepository.Evidence, description = "x" }), new ModelTurn.Silent());
        var checker = Checker.Before(_home, _repository);
        using var process = HexCommand.Start(_home, _repository.Root, Variables(server), Arguments);
        await server.WaitForQuestionAsync(TestContext.Current.CancellationToken);
        await server.WaitForQuestionAsync(TestContext.Current.CancellationToken);

        Process.Start("kill", ["-INT", $"{process.Id}"])!.WaitForExit();
        var result = await HexCommand.FinishAsync(process);

        Assert.Equal(130, result.Exit);
        await checker.NothingChangedAsync();
    }

    private static string[] Arguments =>
        ["do", "run", "put the value right", "--file", TempRepository.File, "--evidence", TempRepository.Evidence, "--model", $"claude-code:{Model}", "--json"];

    private Task<HexResult> RunAsync(ModelServer server) => HexCommand.RunAsync(_home, _repository.Root, Variables(server), Arguments);

    private static Dictionary<string, string?> Variables(ModelServer server) => new()
    {
        ["HEX_CLAUDE_BINARY"] = RealPrograms.Find($"@anthropic-ai/claude-code@{Version}", "claude"),
        ["ANTHROPIC_BASE_URL"] = server.Address,
        ["ANTHROPIC_API_KEY"] = "a-key-that-is-none",
    };

    private static ModelTurn.Reply Says(string text) => new() { Text = text, PromptTokens = 2000, ReplyTokens = 20 };

    private static ModelTurn.Reply Calls(string tool, object arguments) => new()
    {
        Calls = [new ToolCall($"toolu_{Guid.NewGuid():n}", tool, JsonSerializer.Serialize(arguments))],
        PromptTokens = 2000,
        ReplyTokens = 20,
    };
}
