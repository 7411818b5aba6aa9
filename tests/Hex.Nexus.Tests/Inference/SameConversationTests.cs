using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Nexus.Inference.Dialects;
using Hex.Testing.Models;

namespace Hex.Nexus.Tests.Inference;

public sealed class SameConversationTests
{
    private static readonly ToolCall Read = new("call_1", "repo_read", """{"path":"src/a.ts","lines":[1,20]}""");
    private static readonly ToolCall Grep = new("call_2", "repo_grep", """{ "pattern" : "\\bround\\(" }""");

    public static TheoryData<ModelDialect> Dialects => AskedModel.Dialects;

    private static ModelRequest Request => AskedModel.Question with
    {
        System = "Rules:\n- \"quotes\" & <tags>\n- größer ≤ €",
        Messages =
        [
            new ChatMessage.User("Mend rounding;\n\ttabs, 'quotes' and \u0007 bells too."),
            new ChatMessage.Assistant("I look first.", [Read, Grep]),
            new ChatMessage.Tools([new ToolResult("call_1", "repo_read", "1: export const a = 1;\r\n2: ", false), new ToolResult("call_2", "repo_grep", "error: no match", true)]),
            new ChatMessage.Assistant("It is clear.", []),
            new ChatMessage.User("Then go on."),
        ],
        Tools =
        [
            new ToolDescription("repo_read", "Reads a file.", """{"type":"object","properties":{"path":{"type":"string"}},"required":["path"]}"""),
            new ToolDescription("repo_grep", "Searches <all> files.", """{"type":"object","properties":{"pattern":{"type":"string","enum":["a","b"]}}}"""),
        ],
        MaxTokens = 512,
        Temperature = 0.2,
    };

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task AConversationArrivesByteForByte(ModelDialect dialect)
    {
        await using var asked = new AskedModel(dialect, new ModelTurn.Reply { Text = "done" });

        await asked.AskAsync(Request);

        var question = asked.Server.Questions.Single();
        Assert.Equal(dialect, question.Dialect);
        Assert.True(question.IsStreamed);
        Assert.Equal(CanonicalText.Of(Request), question.Prompt);
    }

    [Fact]
    public async Task AScriptedSessionAsksTheSameInAllDialects()
    {
        var ollama = await PlayAsync(ModelDialect.Ollama);
        var openAI = await PlayAsync(ModelDialect.OpenAI);
        var anthropic = await PlayAsync(ModelDialect.Anthropic);

        Assert.Equal(3, ollama.Count);
        Assert.Equal(ollama, openAI);
        Assert.Equal(ollama, anthropic);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task ACallThatWasNoObjectGoesBackAsOne(ModelDialect dialect)
    {
        await using var asked = new AskedModel(dialect, new ModelTurn.Reply { Text = "done" });
        ToolCall[] broken = [new("call_1", "repo_read", "{\"path\": oops"), new("call_2", "repo_read", "[1]"), new("call_3", "repo_read", " ")];

        await asked.AskAsync(AskedModel.Question with { Messages = [new ChatMessage.User("x"), new ChatMessage.Assistant("", broken), new ChatMessage.User("y")] });

        var sent = asked.Server.Questions.Single().Question!.Messages.OfType<ChatMessage.Assistant>().Single().Calls;
        Assert.Equal("{\"path\": oops", JsonDocument.Parse(sent[0].Arguments).RootElement.GetProperty(CallArguments.Unreadable).GetString());
        Assert.Equal("[1]", JsonDocument.Parse(sent[1].Arguments).RootElement.GetProperty(CallArguments.Unreadable).GetString());
        Assert.Equal("{}", sent[2].Arguments);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task HalfACharacterDoesNotBreakTheRequest(ModelDialect dialect)
    {
        await using var asked = new AskedModel(dialect, new ModelTurn.Reply { Text = "done" });

        await asked.AskAsync(AskedModel.Question with { Messages = [new ChatMessage.User("cut in an emoji: \ud83d")] });

        Assert.Equal("cut in an emoji: \ufffd", ((ChatMessage.User)asked.Server.Questions.Single().Question!.Messages[0]).Text);
    }

    [Fact]
    public async Task AnthropicIsToldThatAToolFailed()
    {
        await using var asked = new AskedModel(ModelDialect.Anthropic, new ModelTurn.Reply { Text = "done" });

        await asked.AskAsync(Request);

        Assert.Single(asked.Server.Questions.Single().Body.Split("\"is_error\":true")[1..]);
    }

    [Fact]
    public async Task OllamaIsGivenItsContextAndIsAskedToThinkOnlyIfTheModelDoes()
    {
        var thinking = new ModelFacts { Name = "thinker", Thinks = true };
        await using var asked = new AskedModel(
            ModelDialect.Ollama, new ModelScript { Turns = [new ModelTurn.Reply { Text = "done" }], RepeatsLast = true, Models = [thinking, thinking with { Name = "plain", Thinks = false }] });

        await asked.AskAsync(AskedModel.Question with { Model = "thinker", ContextTokens = 65_536 });
        await asked.AskAsync(AskedModel.Question with { Model = "plain", ContextTokens = 65_536 });
        await asked.AskAsync(AskedModel.Question with { Model = "plain", ContextTokens = 65_536 });

        Assert.All(asked.Server.Questions, question => Assert.Equal(65_536, question.Question!.ContextTokens));
        Assert.All(asked.Server.Questions, question => Assert.Contains("\"keep_alive\"", question.Body, StringComparison.Ordinal));
        Assert.Equal([true, false, false], asked.Server.Questions.Select(question => question.Body.Contains("\"think\":true", StringComparison.Ordinal)));
        Assert.DoesNotContain("think", asked.Server.Questions[1].Body, StringComparison.Ordinal);
        Assert.Equal(2, asked.Server.Requests.Count(request => request.Line == "POST /api/show"));
    }

    private static async Task<List<string>> PlayAsync(ModelDialect dialect)
    {
        await using var asked = new AskedModel(
            dialect, new ModelTurn.Reply { Text = "First I read.", Calls = [Read] }, new ModelTurn.Reply { Calls = [Grep] }, new ModelTurn.Reply { Text = "Done." });
        var messages = new List<ChatMessage> { new ChatMessage.User("Mend it.") };
        var reply = await asked.AskAsync(Request with { Messages = [.. messages] });
        while (reply.Calls.Count > 0)
        {
            messages.Add(new ChatMessage.Assistant(reply.Text, reply.Calls));
            messages.Add(new ChatMessage.Tools([.. reply.Calls.Select(call => new ToolResult(call.Id, call.Name, $"ran {call.Arguments}", false))]));
            reply = await asked.AskAsync(Request with { Messages = [.. messages] });
        }

        return [.. asked.Server.Questions.Select(question => question.Prompt)];
    }
}
