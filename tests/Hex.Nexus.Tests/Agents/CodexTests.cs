using Hex.Core.Agents;
using Hex.Core.Conversation;
using static Hex.Testing.Agents.AgentScript;
using static Hex.Testing.Agents.CodexLines;

namespace Hex.Nexus.Tests.Agents;

/// <summary>Codex as far as its own process goes: how it is called, what it tells, how it ends.</summary>
public sealed class CodexTests
{
    [Theory]
    [InlineData(true, "", "", true)]
    [InlineData(false, "", "", false)]
    [InlineData(false, "CODEX_API_KEY", "", true)]
    [InlineData(false, "", "model_provider = \"own\"", null)]
    public async Task ItTellsWhetherSomebodyIsLoggedIn(bool told, string key, string settings, bool? expected)
    {
        using var agent = AgentUnderTest.Of("codex", "exit 0", key.Length > 0 ? [(key, "k")] : []);
        agent.Fake.IsLoggedIn = told;
        Directory.CreateDirectory(Path.Combine(agent.Home, ".codex"));
        await File.WriteAllTextAsync(Path.Combine(agent.Home, ".codex", "config.toml"), settings, TestContext.Current.CancellationToken);

        var facts = await agent.Program.FindAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, facts.IsLoggedIn);
    }

    [Fact]
    public async Task ItWorksInItsSandboxAndStartsNothingOfTheRepository()
    {
        using var agent = AgentUnderTest.Of("codex", "exit 0");

        await agent.RunAsync(agent.Request with { Commands = ["pytest"] });
        await agent.RunAsync(agent.Request with { Session = "s1", MayRunAnything = true });

        var (first, second) = (agent.Fake.Calls[0].Arguments, agent.Fake.Calls[1].Arguments);
        Assert.Equal(["exec", "--sandbox", "workspace-write", "--json", "--ignore-rules"], first.Take(5));
        Assert.Equal("-", first[^1]);
        Assert.Contains("sandbox_workspace_write.network_access=false", first);
        Assert.Contains("projects={\"" + agent.Root + "\"={trust_level=\"untrusted\"}}", first);
        Assert.Equal(["exec", "--sandbox", "workspace-write", "resume", "--json"], second.Take(5));
        Assert.Equal(["s1", "-"], second.TakeLast(2));
        Assert.Contains("sandbox_workspace_write.network_access=true", second);
    }

    [Fact]
    public async Task WhatItDoesIsToldAsItDoesIt()
    {
        using var agent = AgentUnderTest.Of("codex", Complains("WARNING: proceeding") + Begins() + Completes(new { id = "item_0", type = "error", message = "Model metadata not found" })
            + Says("I look.") + Runs("cat a.py", "content") + Runs("pytest", "failed", exit: 1) + Completes(new { id = "item_3", type = "file_change", status = "completed" })
            + Reconnects("1/5 (stream disconnected)") + Says("It is done.") + Ends());

        var reply = await agent.RunAsync();

        Assert.Equal(
            [
                new AgentProgress.Started(Session, null, null),
                new AgentProgress.Said("I look."),
                new AgentProgress.Acted("command", """{"command":"cat a.py"}""", true, "content"),
                new AgentProgress.Acted("command", """{"command":"pytest"}""", false, "failed"),
                new AgentProgress.Acted("file_change", """{"id":"item_3","type":"file_change","status":"completed"}""", true, ""),
                new AgentProgress.Retrying("1/5 (stream disconnected)", 1, TimeSpan.Zero),
                new AgentProgress.Said("It is done."),
            ],
            agent.Told);
        Assert.Equal((AgentEnd.Done, "It is done.", Session, 3), (reply.End, reply.Message, reply.Session, reply.Turns));
        Assert.Equal(new TokenUsage(200, 40, null), reply.Usage);
        Assert.Empty(reply.Models);
    }

    [Fact]
    public async Task AResumedSessionUsedWhatItUsedMore()
    {
        using var agent = AgentUnderTest.Of("codex", Begins() + """if [ "$4" = resume ]; then""" + "\n" + Ends(500, 90) + "else\n" + Ends() + "fi\n");

        var first = await agent.RunAsync();
        var second = await agent.RunAsync(agent.Request with { Session = first.Session });

        Assert.Equal((new TokenUsage(200, 40, null), new TokenUsage(300, 50, null)), (first.Usage, second.Usage));
    }

    public static TheoryData<AgentEnd, string> EveryEnd() => new()
    {
        { AgentEnd.Done, Ends() },
        { AgentEnd.Stopped, Ends() + "exit 1" },
        { AgentEnd.KeyRefused, Fails("unexpected status 401 Unauthorized: bad key, url: http://127.0.0.1/v1/responses") },
        { AgentEnd.KeyRefused, Fails("unexpected status 403 Forbidden") },
        { AgentEnd.ModelMissing, Fails("unexpected status 404 Not Found: no such model") },
        { AgentEnd.BadRequest, Fails("""{"error":{"message":"bad","type":"x","code":400}}""") },
        { AgentEnd.BadRequest, Fails("Codex ran out of room in the model's context window.") },
        { AgentEnd.RateLimited, Fails("exceeded retry limit, last status: 429 Too Many Requests") },
        { AgentEnd.UsageLimit, Fails("You've hit your usage limit. Try again at 3:05 PM.") },
        { AgentEnd.ServerFailed, Fails("We’re currently experiencing high demand, which may cause temporary errors.") },
        { AgentEnd.ServerFailed, Fails("unexpected status 502 Bad Gateway") },
        { AgentEnd.ServerFailed, Fails("something new") },
        { AgentEnd.Unreachable, Fails("stream disconnected before completion: error sending request") },
        { AgentEnd.NotLoggedIn, Fails("Missing environment variable: `OPENAI_API_KEY`.") },
        { AgentEnd.Misused, Complains("Not inside a trusted directory and --skip-git-repo-check was not specified.") + "exit 1" },
        { AgentEnd.Misused, Complains("Error: thread/resume failed: no rollout found for thread id x (code -32600)") + "exit 1" },

        // Tried for minutes, or without end.
        { AgentEnd.KeyRefused, Reconnects("1/5 (unexpected status 401 Unauthorized: bad key)") + "sleep 300" },
        { AgentEnd.ModelMissing, Reconnects("1/5 (unexpected status 404 Not Found)") + "sleep 300" },
        { AgentEnd.Unreachable, string.Concat(Enumerable.Repeat(Reconnects("waiting for network (Connection failed: error sending request)"), 3)) + "sleep 300" },
        { AgentEnd.TurnsReached, string.Concat(Enumerable.Repeat(Runs("ls", ""), 5)) + "sleep 300" },
    };

    [Theory]
    [MemberData(nameof(EveryEnd))]
    public async Task EveryEndIsToldApart(AgentEnd expected, string does)
    {
        using var agent = AgentUnderTest.Of("codex", Begins() + does);

        var reply = await agent.RunAsync(agent.Request with { Turns = 4 });

        Assert.Equal((expected, Session), (reply.End, reply.Session));
        Assert.NotEmpty(reply.Message);
    }
}
