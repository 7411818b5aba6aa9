using Hex.Core.Agents;
using Hex.Core.Conversation;
using Hex.Testing.Agents;
using static Hex.Testing.Agents.AgentScript;
using static Hex.Testing.Agents.QwenLines;

namespace Hex.Nexus.Tests.Agents;

/// <summary>Qwen Code as far as its own process goes: how it is called, what it tells, how it ends.</summary>
public sealed class QwenTests
{
    [Theory]
    [InlineData("k", false, true, "openai")]
    [InlineData("k", true, true, "openai")]
    [InlineData("", true, true, "qwen-oauth")]
    [InlineData("", false, false, "openai")]
    public async Task AKeyComesBeforeALogin(string key, bool login, bool isLoggedIn, string type)
    {
        using var agent = AgentUnderTest.Of("qwen", "exit 0", [("OPENAI_API_KEY", key)]);
        if (login)
        {
            Directory.CreateDirectory(Path.Combine(agent.Home, ".qwen"));
            await File.WriteAllTextAsync(Path.Combine(agent.Home, ".qwen", "oauth_creds.json"), "{}", TestContext.Current.CancellationToken);
        }

        var facts = await agent.Program.FindAsync(TestContext.Current.CancellationToken);
        await agent.RunAsync();

        Assert.Equal((isLoggedIn, type), (facts.IsLoggedIn, Assert.Single(agent.Fake.Calls).After("--auth-type")));
    }

    [Fact]
    public async Task ItMayEditBelowItsFolderAndRunTheEvidenceAndReadsNothingOfTheRepository()
    {
        using var agent = AgentUnderTest.Of("qwen", "exit 0");

        await agent.RunAsync(agent.Request with { Commands = ["pytest -q"], Turns = 7, Session = "s1" });

        var call = Assert.Single(agent.Fake.Calls);
        Assert.Contains("--bare", call.Arguments);
        Assert.Equal(("default", "7", "s1"), (call.After("--approval-mode"), call.After("--max-session-turns"), call.After("--resume")));
        Assert.Equal(
            ["--allowed-tools=Edit(./**)", "--allowed-tools=run_shell_command(pytest -q)"],
            call.Arguments.Where(argument => argument.StartsWith("--allowed-tools", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task WhatItDoesIsToldAsItDoesIt()
    {
        using var agent = AgentUnderTest.Of("qwen", Begins() + ClaudeLines.Says("I look.") + ClaudeLines.Uses("read_file", new { file_path = "a.py" }, "content")
            + Ends("It is done.", denials: new { tool_name = "run_shell_command", tool_input = new { command = "touch x" } }));

        var reply = await agent.RunAsync();

        Assert.Equal(
            [
                new AgentProgress.Started(Session, "qwen-asked", FakeQwen.Version),
                new AgentProgress.Said("I look."),
                new AgentProgress.Acted("read_file", """{"file_path":"a.py"}""", true, "content"),
            ],
            agent.Told);
        Assert.Equal((AgentEnd.Done, "It is done.", Session, 2), (reply.End, reply.Message, reply.Session, reply.Turns));
        Assert.Equal(new TokenUsage(200, 40, null), reply.Usage);
        Assert.Equal(["run_shell_command touch x"], reply.Denials);
        Assert.Empty(reply.Models);
    }

    [Fact]
    public async Task AResumedSessionUsedWhatItUsedMore()
    {
        using var agent = AgentUnderTest.Of("qwen", Begins() + """case " $* " in *" --resume "*)""" + "\n" + Ends(input: 500, output: 90) + ";; *)\n" + Ends() + ";; esac\n");

        var first = await agent.RunAsync();
        var second = await agent.RunAsync(agent.Request with { Session = first.Session });

        Assert.Equal((new TokenUsage(200, 40, null), new TokenUsage(300, 50, null)), (first.Usage, second.Usage));
    }

    public static TheoryData<AgentEnd, string> EveryEnd() => new()
    {
        { AgentEnd.Done, Ends() },
        { AgentEnd.Done, Ends("I made it tell [API Error: 401 x] where the key is bad.") },
        { AgentEnd.Stopped, Ends() + "exit 1" },

        // Exit code 0, a success by its own account, and the error is its last word.
        { AgentEnd.KeyRefused, Ends("[API Error: 401 bad key]") },
        { AgentEnd.KeyRefused, Ends("I begin.\n[API Error: 403 no]") },
        { AgentEnd.ModelMissing, Ends("[API Error: 404 no such model]") },
        { AgentEnd.BadRequest, Ends("[API Error: 400 bad]") },
        { AgentEnd.RateLimited, Ends("[API Error: 429 slow down]") },
        { AgentEnd.UsageLimit, Ends("[API Error: 429 insufficient_quota]") },
        { AgentEnd.ServerFailed, Ends("[API Error: 503 busy]") },
        { AgentEnd.ServerFailed, Ends("[API Error: something new]") },
        { AgentEnd.Unreachable, Ends("[API Error: Connection error. (cause: fetch failed)]") },
        { AgentEnd.NotLoggedIn, Fails("No auth type is selected. Please configure an auth type.") },
        { AgentEnd.NotLoggedIn, Fails("Missing API key for OpenAI-compatible auth.") },
        { AgentEnd.Misused, Fails("something new") },
        { AgentEnd.Misused, Complains("No saved session found with ID s1.") + "exit 1" },
        { AgentEnd.TurnsReached, Complains("Reached max session turns for this session.") + "exit 53" },
        { AgentEnd.Stopped, Complains("Operation cancelled.") + "exit 130" },
    };

    [Theory]
    [MemberData(nameof(EveryEnd))]
    public async Task EveryEndIsToldApart(AgentEnd expected, string does)
    {
        using var agent = AgentUnderTest.Of("qwen", Begins() + does);

        var reply = await agent.RunAsync();

        Assert.Equal((expected, Session), (reply.End, reply.Session));
        Assert.NotEmpty(reply.Message);
    }

    [Fact]
    public async Task ItsWorkerEndsThoughItOutlivesTheLauncher()
    {
        var mark = $"hex-qwen-{Guid.NewGuid():n}";
        using var agent = AgentUnderTest.Of("qwen", $"{Begins()}setsid bash -c 'setsid bash -c \"exec -a {mark} sleep 300\" & exec -a {mark} sleep 300' & exec -a {mark} sleep 300");

        var reply = await agent.RunAsync(agent.Request with { Time = TimeSpan.FromSeconds(1) });

        Assert.Equal(AgentEnd.TimedOut, reply.End);
        AgentMachines.NothingRuns(mark);
    }
}
