using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Core.Runs;
using Hex.Testing.Machine;
using Hex.Testing.Models;
using Hex.Testing.State;

namespace Hex.Nexus.Tests.Inference;

/// <summary>The server of the tests is itself as its documentation says.</summary>
public sealed class ScriptedServerTests
{
    private const string Question = """{"model":"any","max_tokens":10,"stream":false,"messages":[{"role":"user","content":"hi"}]}""";

    [Theory]
    [InlineData("/api/chat", "message.content")]
    [InlineData("/v1/chat/completions", "choices.0.message.content")]
    [InlineData("/v1/messages", "content.0.text")]
    public async Task AClientThatDoesNotStreamIsAnsweredInOneDocument(string path, string place)
    {
        await using var server = ModelServer.Start(new ModelTurn.Reply { Text = "hello", Calls = [new ToolCall("a", "read", "{}")], PromptTokens = 3 });
        using var client = new HttpClient();

        var answer = await client.PostAsync(server.Address + path, new StringContent(Question));

        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("hello", place.Split('.').Aggregate(document.RootElement, (element, name) => int.TryParse(name, out var index) ? element[index] : element.GetProperty(name)).GetString());
        Assert.Equal("hi", ((ChatMessage.User)server.Questions.Single().Question!.Messages.Single()).Text);
    }

    [Fact]
    public async Task AScriptIsReadFromAFile()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.At("script.json"), """
            {
              // What it does, question by question.
              "models": [{ "name": "tiny", "context_tokens": 2048 }],
              "repeat_last": false,
              "turns": [
                { "text": "hi", "calls": [{ "name": "read", "arguments": { "a": 1 } }, { "name": "read", "arguments": "{broken" }] },
                { "fault": "status", "status": 429, "headers": { "Retry-After": "2" } },
                { "fault": "drip", "text": "slow", "interval_ms": 5 },
              ],
            }
            """.Replace("repeat_last", "repeats_last", StringComparison.Ordinal));

        var script = ScriptFile.Load(folder.At("script.json"));

        Assert.Equal("tiny", script.Models.Single().Name);
        Assert.Equal(["{ \"a\": 1 }", "{broken"], Assert.IsType<ModelTurn.Reply>(script.Turns[0]).Calls.Select(call => call.Arguments));
        Assert.Equal((429, "2"), (Assert.IsType<ModelTurn.Status>(script.Turns[1]).Code, ((ModelTurn.Status)script.Turns[1]).Headers["Retry-After"]));
        Assert.Equal(new ModelTurn.Drip("slow", TimeSpan.FromMilliseconds(5)), script.Turns[2]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"turns":[{"fault":"nonsense"}]}""")]
    [InlineData("""{"turns":[{"txet":"hi"}]}""")]
    public void AScriptWithAMistakeIsRefused(string json) => Assert.Throws<JsonException>(() => ScriptFile.FromJson(json));

    [Fact]
    public async Task TheLogOfARunIsServedAgain()
    {
        using var folder = new TempFolder();
        var run = RunId.New(TimeProvider.System);
        var call = new ToolCall("call_9", "repo_read", """{"path":"a"}""");
        RunEvent[] events =
        [
            new CandidateStarted("react"),
            new ModelReplied("react", 1, "m", "first", "hm", [call], "finished", 10, 5, 0, 1, 2),
            new ModelRetried("react", 2, "rate_limited", 2, 1000),
            new ModelReplied("react", 2, "m", "second", "", [], "length", null, null, null, null, 2),
        ];
        await File.WriteAllLinesAsync(folder.At("run.ndjson"), events.Select((what, number) => RunEventCodec.Encode(Given.Event(run, number + 1, what))));

        await using var asked = new AskedModel(ModelDialect.Anthropic, ScriptFile.Load(folder.At("run.ndjson")));
        var first = await asked.AskAsync();
        var second = await asked.AskAsync();

        Assert.Equal(("first", "hm", call), (first.Text, first.Thinking, first.Calls.Single()));
        Assert.Equal(("second", ModelStop.Length), (second.Text, second.Stop));
    }
}
