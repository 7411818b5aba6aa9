using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Core.Runs;
using Hex.Testing.Models;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Agents;

/// <summary>The real opencode and Qwen Code, installed from npm and asked to work against a scripted model on this machine.</summary>
/// <remarks>Only where <c>HEX_TEST_REAL_AGENTS=1</c>. What they, Codex and Gemini CLI were seen to do is in <c>docs/benchmarks/agents.md</c>.</remarks>
public sealed class RealOtherAgentsTests : IDisposable
{
    private const string Model = "scripted";

    private readonly TestHome _home;
    private readonly TempRepository _repository;

    public RealOtherAgentsTests()
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
    public async Task OpenCodeEditsItsTreeAndRunsTheEvidence()
    {
        // The title of its session is asked for beside the work, so it gets one of the answers.
        await using var server = ModelServer.Start(new ModelScript
        {
            Turns = [Says("A title"), Calls("edit", new { filePath = TempRepository.File, oldString = "wrong", newString = "right" }), Calls("bash", new { command = TempRepository.Evidence, description = "the check" }), Says("I replaced the wrong value.")],
            RepeatsLast = true,
        });
        var checker = Checker.Before(_home, _repository);

        var run = await RunAsync(server, "opencode");

        Assert.True(run.Exit == 0, run.Output + run.Error);
        Assert.All(run.Events.OfType<ToolAnswered>(), tool => Assert.True(tool.Ok, $"{tool.Tool}: {tool.Answer}"));
        Assert.Equal("done", run.Events.OfType<DelegateEnded>().Single().End);
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Theory]
    [InlineData("opencode", "bash")]
    [InlineData("qwen", "run_shell_command")]
    public async Task ACommandBesideTheEvidenceIsDeniedAndSaid(string agent, string shell)
    {
        await using var server = ModelServer.Start(new ModelScript
        {
            Turns = [.. agent == "opencode" ? [Says("A title")] : Array.Empty<ModelTurn>(), Calls(shell, new { command = "touch ../evil", description = "x", is_background = false }), Says("All done!")],
            RepeatsLast = true,
        });
        var checker = Checker.Before(_home, _repository);

        var run = await RunAsync(server, agent);

        Assert.Contains($"not allowed to use {shell}", Assert.Single(run.End.Candidates).Reason, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_repository.Parent, "evil")));
        await checker.NothingChangedAsync();
    }

    [Theory]
    [InlineData("opencode", 401, "key_refused")]
    [InlineData("opencode", 404, "model_missing")]
    [InlineData("qwen", 401, "key_refused")]
    [InlineData("qwen", 400, "bad_request")]
    public async Task WhatItsServiceSaysIsToldApart(string agent, int status, string end)
    {
        await using var server = ModelServer.Start(new ModelScript { Turns = [new ModelTurn.Status(status)], RepeatsLast = true });

        var run = await RunAsync(server, agent);

        Assert.Equal((3, end), (run.Exit, run.Events.OfType<DelegateEnded>().Single().End));
    }

    [Fact]
    public async Task WhatTheRepositoryBringsAlongIsNotStartedByQwen()
    {
        var mark = Path.Combine(_home.Path, "started");
        _repository.Write(".qwen/settings.json", $$"""{"mcpServers": {"planted": {"command": "touch", "args": ["{{mark}}"]} }, "hooks": {"UserPromptSubmit": [{"hooks": [{"type": "command", "command": "touch {{mark}}"} ] } ] } }""");
        _repository.Commit("planted");
        await using var server = ModelServer.Start(Says("Nothing to do."));

        var run = await RunAsync(server, "qwen");

        Assert.Equal("done", run.Events.OfType<DelegateEnded>().Single().End);
        Assert.False(File.Exists(mark));
    }

    private Task<HexResult> RunAsync(ModelServer server, string agent)
    {
        var variables = agent == "opencode"
            ? new Dictionary<string, string?>
            {
                ["HEX_OPENCODE_BINARY"] = RealPrograms.Find("opencode-ai@1.18.33", "opencode"),
                ["OPENCODE_CONFIG_CONTENT"] = JsonSerializer.Serialize(new
                {
                    provider = new { x = new { npm = "@ai-sdk/openai-compatible", options = new { baseURL = $"{server.Address}/v1", apiKey = "none" }, models = new { scripted = new { } } } },
                }),
            }
            : new Dictionary<string, string?>
            {
                ["HEX_QWEN_BINARY"] = RealPrograms.Find("@qwen-code/qwen-code@0.15.10", "qwen"),
                ["OPENAI_BASE_URL"] = $"{server.Address}/v1",
                ["OPENAI_API_KEY"] = "a-key-that-is-none",
            };
        return HexCommand.RunAsync(
            _home, _repository.Root, variables,
            ["do", "run", "put the value right", "--file", TempRepository.File, "--evidence", TempRepository.Evidence, "--json", "--model", agent == "opencode" ? $"opencode:x/{Model}" : $"qwen:{Model}"]);
    }

    private static ModelTurn.Reply Says(string text) => new() { Text = text, PromptTokens = 2000, ReplyTokens = 20 };

    private static ModelTurn.Reply Calls(string tool, object arguments) => new()
    {
        Calls = [new ToolCall($"call_{Guid.NewGuid():n}", tool, JsonSerializer.Serialize(arguments))],
        PromptTokens = 2000,
        ReplyTokens = 20,
    };
}
