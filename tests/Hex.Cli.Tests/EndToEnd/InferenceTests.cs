using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Testing.Machine;
using Hex.Testing.Models;

namespace Hex.Cli.Tests.EndToEnd;

/// <summary>Servers of models, from the command line.</summary>
public sealed class InferenceTests : IAsyncDisposable
{
    private const string Key = "sk-canary-0123456789";

    private readonly TempFolder _home = new();
    private readonly ModelServer _server = ModelServer.Start(new ModelScript { Turns = [new ModelTurn.Reply { Text = "ready", PromptTokens = 20, ReplyTokens = 2 }], RepeatsLast = true });

    public static TheoryData<ModelDialect> Dialects => [ModelDialect.Ollama, ModelDialect.OpenAI, ModelDialect.Anthropic];

    private Dictionary<string, string> Environment => new() { ["HOME"] = _home.Path, ["OLLAMA_HOST"] = _server.Address, ["LAB_KEY"] = Key };

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _home.Dispose();
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task AServerIsAddedListedTriedAndForgotten(ModelDialect dialect)
    {
        var added = await HexAsync("inference", "add", "lab", "--dialect", dialect.ToString().ToLowerInvariant(), "--address", _server.Address, "--key-env", "LAB_KEY", "--price-in", "1000", "--price-out", "10000");
        var list = await JsonAsync("inference", "list");
        var trial = await JsonAsync("inference", "test", $"lab/{ModelScript.DefaultModel}");
        var removed = await JsonAsync("inference", "remove", "lab");

        Assert.Equal(0, added.ExitCode);
        var lab = list.GetProperty("endpoints")[0];
        Assert.Equal(("lab", true), (lab.GetProperty("endpoint").GetProperty("name").GetString(), lab.GetProperty("reachable").GetBoolean()));
        Assert.Equal(ModelScript.DefaultModel, lab.GetProperty("models")[0].GetProperty("name").GetString());
        Assert.Equal(("ready", 0.04m), (trial.GetProperty("answer").GetString(), trial.GetProperty("cost_usd").GetDecimal()));
        Assert.Equal("lab", removed.GetProperty("removed").GetString());
        Assert.DoesNotContain(_home.Path + "/.local/share/hex", added.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, await File.ReadAllTextAsync(_home.At(".local/share/hex/inference.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATrialSaysWhatItTook()
    {
        var trial = await HexAsync("inference", "test", "ollama");

        Assert.Equal(0, trial.ExitCode);
        Assert.Matches(@"^ollama/scripted:1b answered: ready\nfirst token   \d+ ms\nwhole answer  \d+ ms\ntokens        20 read, 2 written\ncost          \$0\n$", trial.Output);
    }

    [Fact]
    public async Task APriceNobodyGaveIsUnknown()
    {
        await HexAsync("inference", "add", "lab", "--dialect", "openai", "--address", _server.Address, "--price-in", "1");

        var trial = await HexAsync("inference", "test", "lab");

        Assert.Contains("cost          unknown\n", trial.Output, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Accepts", "F14")]
    public async Task AServerThatDoesNotAnswerIsListedWithItsReasonAndFailsATrial()
    {
        await _server.DisposeAsync();

        var list = await HexAsync("inference", "list");
        var trial = await HexAsync("inference", "test", "ollama");

        Assert.Equal((0, 3), (list.ExitCode, trial.ExitCode));
        Assert.Contains("nothing listens there; start it with \"ollama serve\"", list.Output, StringComparison.Ordinal);
        Assert.Contains("nothing listens there; start it with \"ollama serve\"", trial.Error, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Accepts", "S17")]
    public async Task ARepositoryAddsNoServer()
    {
        using var repository = new TempFolder();
        Directory.CreateDirectory(repository.At(".git"));
        Directory.CreateDirectory(repository.At(".hex"));
        await File.WriteAllTextAsync(repository.At(".hex/inference.json"), $$"""{"version":1,"endpoints":[{"name":"evil","dialect":"OpenAI","address":"{{_server.Address}}"}]}""");
        await File.WriteAllTextAsync(repository.At(".hex/project.json"), $$$"""{"inference":{"endpoints":[{"name":"evil","address":"{{{_server.Address}}}"}]}}""");

        var list = await InvokedHex.RunAsync(["inference", "list"], Environment, repository.Path);

        Assert.DoesNotContain("evil", list.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, "inference", "add", "lab", "--dialect", "openai", "--address", "http://example.com", "--key-env", "LAB_KEY")]
    [InlineData(2, "inference", "add", "lab", "--dialect", "gemini", "--address", "http://127.0.0.1:1")]
    [InlineData(2, "inference", "add", "lab", "--dialect", "openai", "--address", "http://127.0.0.1:1", "--price-in", "-1")]
    [InlineData(2, "inference", "add", "a/b", "--dialect", "openai", "--address", "http://127.0.0.1:1")]
    [InlineData(2, "inference", "test", "nobody")]
    [InlineData(2, "inference", "remove", "ollama")]
    public async Task WhatCannotBeIsRefusedInASentence(int exitCode, params string[] arguments)
    {
        var hex = await HexAsync(arguments);

        Assert.Equal(exitCode, hex.ExitCode);
        Assert.Matches("^hex: .+; .+\\.\n$", hex.Error);
    }

    [Theory]
    [InlineData("CLAUDECODE", "1", "under_claude_code")]
    [InlineData("CLAUDE_CODE_ENTRYPOINT", "cli", "under_claude_code")]
    [InlineData("CLAUDECODE", "", "standalone")]
    public async Task CompositionTellsTheVariantAndItsReason(string variable, string value, string variant)
    {
        var composition = await JsonAsync(Environment.Append(new(variable, value)), "doctor", "composition");

        Assert.Equal(variant, composition.GetProperty("variant").GetString());
        Assert.Contains(variable, composition.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CompositionTellsWhoWouldTryAndWhy()
    {
        var named = await JsonAsync(Environment.Append(new("HEX_REACT_MODEL", $"{ModelScript.DefaultModel},builtin")), "doctor", "composition");
        var unnamed = await JsonAsync("doctor", "composition");

        Assert.Equal([ModelScript.DefaultModel, "builtin"], named.GetProperty("candidates").EnumerateArray().Select(candidate => candidate.GetProperty("name").GetString()));
        Assert.All(named.GetProperty("candidates").EnumerateArray(), candidate => Assert.Contains("HEX_REACT_MODEL", candidate.GetProperty("reason").GetString(), StringComparison.Ordinal));
        Assert.Equal("builtin", unnamed.GetProperty("candidates")[0].GetProperty("name").GetString());
        Assert.True(unnamed.GetProperty("candidates")[0].GetProperty("tried").GetBoolean());
    }

    private Task<InvokedHex> HexAsync(params string[] arguments) => InvokedHex.RunAsync(arguments, Environment);

    private Task<JsonElement> JsonAsync(params string[] arguments) => JsonAsync(Environment, arguments);

    private static async Task<JsonElement> JsonAsync(IEnumerable<KeyValuePair<string, string>> environment, params string[] arguments)
    {
        var hex = await InvokedHex.RunAsync([.. arguments, "--json"], new Dictionary<string, string>(environment));
        Assert.Equal((0, string.Empty), (hex.ExitCode, hex.Error));
        return JsonDocument.Parse(hex.Output).RootElement;
    }
}
