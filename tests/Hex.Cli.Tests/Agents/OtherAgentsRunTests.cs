using Hex.Core.Runs;
using Hex.Testing.Agents;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Agents;

/// <summary>Codex, Gemini CLI, opencode and Qwen Code come before the same gate as Claude Code.</summary>
public sealed class OtherAgentsRunTests : IDisposable
{
    private const string Right = "sed -i s/wrong/right/ value.txt\n";

    private readonly TestHome _home = new();
    private readonly TempRepository _repository = new();

    public void Dispose()
    {
        _home.Dispose();
        _repository.Dispose();
    }

    [Theory]
    [InlineData("codex")]
    [InlineData("gemini")]
    [InlineData("opencode")]
    [InlineData("qwen")]
    public async Task ItsChangeIsCommittedWhenTheGateSaysSo(string name)
    {
        using var agent = Doing(name, Right);
        var checker = Checker.Before(_home, _repository);

        var run = await RunAsync(name, agent);

        Assert.Equal((0, "committed", name), (run.Exit, run.End.Outcome, run.End.Candidate));
        Assert.Equal("done", run.Events.OfType<DelegateEnded>().Single().End);
        Assert.True(run.End.PromptTokens > 0);
        Assert.Contains("put the value right", Assert.Single(agent.Calls).Input, StringComparison.Ordinal);
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Theory]
    [InlineData("codex", "")]
    [InlineData("codex", "echo more >> other.txt\n")]
    [InlineData("gemini", "")]
    [InlineData("gemini", "echo more >> other.txt\n")]
    [InlineData("opencode", "")]
    [InlineData("opencode", "echo more >> other.txt\n")]
    [InlineData("qwen", "")]
    [InlineData("qwen", "echo more >> other.txt\n")]
    public async Task ACheerfulEndWithoutAChangeIsNone(string name, string does)
    {
        using var agent = Doing(name, does);
        var checker = Checker.Before(_home, _repository);

        var run = await RunAsync(name, agent);

        Assert.Equal((1, "not_passed"), (run.Exit, run.End.Outcome));
        Assert.Contains(does.Length == 0 ? "changed nothing" : "only what it may not", Assert.Single(run.End.Candidates).Reason, StringComparison.Ordinal);
        await checker.NothingChangedAsync();
    }

    [Fact]
    public async Task AgentsThatAreNotHereAreNoWordWorth()
    {
        var run = await HexCommand.RunAsync(
            _home, _repository.Root, new Dictionary<string, string?> { ["PATH"] = "/usr/bin:/bin", ["HEX_QWEN_BINARY"] = "/no/such/qwen" },
            ["do", "run", "put the value right", "--file", TempRepository.File, "--evidence", TempRepository.Evidence, "--json"]);

        Assert.DoesNotContain(run.Events.OfType<CandidateSkipped>(), skipped => skipped.Candidate is "claude-code" or "codex" or "gemini" or "opencode");
        Assert.Contains("HEX_QWEN_BINARY", run.Events.OfType<CandidateSkipped>().Single(skipped => skipped.Candidate == "qwen").Reason, StringComparison.Ordinal);
    }

    private static FakeAgent Doing(string name, string does) => name switch
    {
        "codex" => new FakeCodex(CodexLines.Begins() + CodexLines.Says("I put it right.") + does + CodexLines.Ends()),
        "gemini" => new FakeGemini(GeminiLines.Begins() + GeminiLines.Says("I put it right.") + does + GeminiLines.Ends()),
        "opencode" => new FakeOpenCode(OpenCodeLines.Begins() + OpenCodeLines.Says("I put it right.") + does + OpenCodeLines.Ends()),
        _ => new FakeQwen(QwenLines.Begins() + ClaudeLines.Says("I put it right.") + does + QwenLines.Ends()),
    };

    private Task<HexResult> RunAsync(string name, FakeAgent agent) => HexCommand.RunAsync(
        _home, _repository.Root, new Dictionary<string, string?> { [agent.Variable] = agent.Path, ["OPENAI_API_KEY"] = "a key" },
        ["do", "run", "put the value right", "--file", TempRepository.File, "--evidence", TempRepository.Evidence, "--json", "--model", name]);
}
