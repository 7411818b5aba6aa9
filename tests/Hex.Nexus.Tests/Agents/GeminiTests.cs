using Hex.Core.Agents;
using Hex.Core.Conversation;
using static Hex.Testing.Agents.AgentScript;
using static Hex.Testing.Agents.GeminiLines;

namespace Hex.Nexus.Tests.Agents;

/// <summary>Gemini CLI as far as its own process goes: how it is called, what it tells, how it ends.</summary>
public sealed class GeminiTests
{
    [Fact]
    public async Task ItMayEditAndRunTheEvidenceAndTheRepositorySendsItNowhere()
    {
        using var agent = AgentUnderTest.Of("gemini", "exit 0", [("GOOGLE_GEMINI_BASE_URL", "http://127.0.0.1:9")]);

        await agent.RunAsync(agent.Request with { Commands = ["pytest -q", "sh -c 'a,run_shell_command'"] });
        await agent.RunAsync(agent.Request with { MayRunAnything = true });

        var call = agent.Fake.Calls[0];
        Assert.Equal(("stream-json", "auto_edit"), (call.After("--output-format"), call.After("--approval-mode")));
        Assert.Contains("--skip-trust", call.Arguments);
        Assert.Contains("--allowed-mcp-server-names=none-run", call.Arguments);
        Assert.Equal(["--allowed-tools=run_shell_command(pytest -q)"], call.Arguments.Where(argument => argument.StartsWith("--allowed-tools", StringComparison.Ordinal)));
        Assert.Contains("--allowed-tools=run_shell_command", agent.Fake.Calls[1].Arguments);
        Assert.Equal(("http://127.0.0.1:9", "", ""), (call.Environment["GOOGLE_GEMINI_BASE_URL"], call.Environment["CODE_ASSIST_ENDPOINT"], call.Environment["GEMINI_SANDBOX"]));
    }

    [Fact]
    public async Task WhatItDoesIsToldAsItDoesIt()
    {
        using var agent = AgentUnderTest.Of("gemini", Complains("Ripgrep is not available.") + Begins() + Says("I ", "look.") + Uses("read_file", new { file_path = "a.py" }, "content")
            + Complains("Attempt 1 failed with status 503. Retrying with backoff... _ApiError: x") + IsDenied("run_shell_command", new { command = "rm -rf /" }) + Says("It is ", "done.") + Ends());

        var reply = await agent.RunAsync();

        Assert.Equal(
            [
                new AgentProgress.Started(Session, "gemini-asked", null),
                new AgentProgress.Said("I look."),
                new AgentProgress.Acted("read_file", """{"file_path":"a.py"}""", true, "content"),
                new AgentProgress.Acted("run_shell_command", """{"command":"rm -rf /"}""", false, "denied"),
                new AgentProgress.Said("It is done."),
            ],
            agent.Told.Where(told => told is not AgentProgress.Retrying));
        Assert.Equal(new AgentProgress.Retrying("status 503", 1, TimeSpan.Zero), Assert.Single(agent.Told.OfType<AgentProgress.Retrying>()));
        Assert.Equal((AgentEnd.Done, "It is done.", Session, 2), (reply.End, reply.Message, reply.Session, reply.Turns));
        Assert.Equal(new TokenUsage(200, 40, null), reply.Usage);
        Assert.Equal([Model], reply.Models);
        Assert.Equal(["""run_shell_command {"command":"rm -rf /"}"""], reply.Denials);
    }

    public static TheoryData<AgentEnd, string> EveryEnd() => new()
    {
        { AgentEnd.Done, Ends() + "exit 0" },
        { AgentEnd.Stopped, Ends() + "exit 1" },

        // The exit code is the status of its service modulo 256.
        { AgentEnd.KeyRefused, Fails("""[API Error: {"error":{"message":"x","code":401}}]""", 145) },
        { AgentEnd.KeyRefused, Fails("[API Error: x]", 147) },
        { AgentEnd.KeyRefused, Fails("[API Error: API key not valid. Please pass a valid API key.]", 144) },
        { AgentEnd.BadRequest, Fails("[API Error: x]", 144) },
        { AgentEnd.RateLimited, Fails("[API Error: x]", 173) },
        { AgentEnd.UsageLimit, Fails("[API Error: You have exhausted your daily quota on this model.]", 173) },
        { AgentEnd.ServerFailed, Fails("[API Error: x]", 247) },
        { AgentEnd.ModelMissing, Complains("Error when talking to Gemini API ModelNotFoundError: nothing of that name") + Fails("[API Error: nothing of that name]", 1) },
        { AgentEnd.ServerFailed, Fails("something new", 1) },

        // Without a result, as where its output is no stream.
        { AgentEnd.KeyRefused, Complains("""{"error":{"type":"Error","message":"x","code":401}}""") + "exit 145" },
        { AgentEnd.NotLoggedIn, Complains("Please set an Auth method in settings.json or specify one of: GEMINI_API_KEY") + "exit 41" },
        { AgentEnd.Misused, Complains("Gemini CLI is not running in a trusted directory.") + "exit 55" },
        { AgentEnd.Misused, Complains("Error resuming session: no such session") + "exit 42" },
        { AgentEnd.TurnsReached, "exit 53" },
        { AgentEnd.Stopped, "exit 143" },
        { AgentEnd.TurnsReached, string.Concat(Enumerable.Repeat(Uses("read_file", new { file_path = "a" }, ""), 5)) + "sleep 300" },
    };

    [Theory]
    [MemberData(nameof(EveryEnd))]
    public async Task EveryEndIsToldApart(AgentEnd expected, string does)
    {
        using var agent = AgentUnderTest.Of("gemini", Begins() + does);

        var reply = await agent.RunAsync(agent.Request with { Turns = 4 });

        Assert.Equal((expected, Session), (reply.End, reply.Session));
        Assert.NotEmpty(reply.Message);
    }

    [Fact]
    public async Task ItsWholeTreeEndsThoughItHeedsNoSignal()
    {
        var mark = $"hex-gemini-{Guid.NewGuid():n}";
        using var agent = AgentUnderTest.Of(
            "gemini", $"{Begins()}trap '' TERM INT HUP; (setsid bash -c 'trap \"\" TERM; exec -a {mark} sleep 300' & exec -a {mark} sleep 300) & exec -a {mark} sleep 300");

        var reply = await agent.RunAsync(agent.Request with { Time = TimeSpan.FromSeconds(1) });

        Assert.Equal(AgentEnd.TimedOut, reply.End);
        AgentMachines.NothingRuns(mark);
    }
}
