using Hex.Core.Agents;
using Hex.Core.Conversation;
using Hex.Nexus.Agents;
using Hex.Testing.Machine;
using static Hex.Testing.Agents.AgentScript;
using static Hex.Testing.Agents.OpenCodeLines;

namespace Hex.Nexus.Tests.Agents;

/// <summary>opencode as far as its own process goes: how it is called, what it tells, how it ends.</summary>
public sealed class OpenCodeTests
{
    [Fact]
    public async Task ItMayEditAndRunTheEvidenceAndReadsNoSettingsOfTheRepository()
    {
        using var agent = AgentUnderTest.Of("opencode", "exit 0");

        await agent.RunAsync(agent.Request with { Commands = ["pytest -k \"a b\""], Session = "ses_1" });
        await agent.RunAsync(agent.Request with { MayRunAnything = true });

        var call = agent.Fake.Calls[0];
        Assert.Equal(["run", "--format", "json"], call.Arguments.Take(3));
        Assert.Equal(("ses_1", agent.Root, agent.Root), (call.After("--session"), call.After("--dir"), call.Environment["PWD"]));
        Assert.Equal("1", call.Environment["OPENCODE_DISABLE_PROJECT_CONFIG"]);
        Assert.EndsWith(""","bash":{"*":"deny","pytest -k \"a b\"":"allow"}}""", call.Environment["OPENCODE_PERMISSION"], StringComparison.Ordinal);
        Assert.StartsWith("""{"*":"deny",""", call.Environment["OPENCODE_PERMISSION"], StringComparison.Ordinal);
        Assert.EndsWith(""","bash":{"*":"allow"}}""", agent.Fake.Calls[1].Environment["OPENCODE_PERMISSION"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".opencode/plugin", false, false)]
    [InlineData(".opencode/plugins", false, false)]
    [InlineData(".opencode/plugins", true, true)]
    [InlineData(".opencode/command", false, true)]
    public async Task PluginsOfTheRepositoryAreCodeItWouldRunUnasked(string brings, bool any, bool isStarted)
    {
        using var agent = AgentUnderTest.Of("opencode", Begins() + Ends());
        var deeper = Directory.CreateDirectory(Path.Combine(agent.Root, "a", "b")).FullName;
        await File.WriteAllTextAsync(Path.Combine(agent.Root, ".git"), "gitdir: elsewhere", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(agent.Root, brings));

        var reply = await agent.RunAsync(agent.Request with { Root = deeper, MayRunAnything = any });

        Assert.Equal(isStarted ? AgentEnd.Done : AgentEnd.Misused, reply.End);
        Assert.Equal(isStarted ? 1 : 0, agent.Fake.Calls.Count);
        Assert.Equal(!isStarted, reply.Message.Contains(brings, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatItDoesIsToldAsItDoesIt()
    {
        using var agent = AgentUnderTest.Of("opencode", Begins() + Says("I look.") + Uses("read", new { filePath = "a.py" }, "content") + IsDenied("bash", new { command = "touch x" })
            + Ends("tool-calls", cost: 0.01) + Begins() + Says("It is done.") + Ends(cost: 0.02));

        var reply = await agent.RunAsync();

        Assert.Equal(
            [
                new AgentProgress.Started(Session, null, null),
                new AgentProgress.Said("I look."),
                new AgentProgress.Acted("read", """{"filePath":"a.py"}""", true, "content"),
                new AgentProgress.Acted("bash", """{"command":"touch x"}""", false, "The user has specified a rule which prevents you from using this specific tool call."),
                new AgentProgress.Said("It is done."),
            ],
            agent.Told);
        Assert.Equal((AgentEnd.Done, "It is done.", Session, 2), (reply.End, reply.Message, reply.Session, reply.Turns));
        Assert.Equal(new TokenUsage(220, 40, 0.03m), reply.Usage);
        Assert.Equal(["""bash {"command":"touch x"}"""], reply.Denials);
    }

    [Fact]
    public async Task APriceOfNothingIsNone()
    {
        using var agent = AgentUnderTest.Of("opencode", Begins() + Ends());

        Assert.Equal(new TokenUsage(110, 20, null), (await agent.RunAsync()).Usage);
    }

    public static TheoryData<AgentEnd, string> EveryEnd() => new()
    {
        { AgentEnd.Done, Ends() },
        { AgentEnd.Done, Ends("length") },
        { AgentEnd.Declined, Ends("content-filter") },
        { AgentEnd.Stopped, Ends() + "exit 1" },
        { AgentEnd.Unreadable, Ends("tool-calls") },
        { AgentEnd.Unreadable, "exit 0" },
        { AgentEnd.KeyRefused, Fails("APIError", "bad key", 401) },
        { AgentEnd.ModelMissing, Fails("APIError", "no such model", 404) },
        { AgentEnd.BadRequest, Fails("APIError", "bad", 400) },
        { AgentEnd.BadRequest, Fails("ContextOverflowError", "too long") },
        { AgentEnd.NotLoggedIn, Fails("ProviderAuthError", "no key for x") },
        { AgentEnd.Stopped, Fails("MessageAbortedError", "aborted") },
        { AgentEnd.ServerFailed, Fails("UnknownError", "Unexpected server error. Check server logs for details.") },
        { AgentEnd.ModelMissing, Complains("level=ERROR message=failed error=\"ProviderModelNotFoundError: Model not found: x/nope.\"") + Fails("UnknownError", "Unexpected server error.") },
        { AgentEnd.Misused, Complains("Error: Session not found") + "exit 1" },
        { AgentEnd.TurnsReached, string.Concat(Enumerable.Repeat(Begins() + Ends("tool-calls"), 5)) + "sleep 300" },

        // It tries again without end, and says so in its log alone.
        { AgentEnd.RateLimited, string.Concat(Enumerable.Repeat(Retries("AI_APICallError: Too Many Requests"), 5)) + "sleep 300" },
        { AgentEnd.Unreachable, string.Concat(Enumerable.Repeat(Retries("AI_APICallError: Cannot connect to API: Unable to connect."), 5)) + "sleep 300" },
        { AgentEnd.Unreachable, string.Concat(Enumerable.Repeat(Retries("AI_APICallError: something new"), 5)) + "sleep 300" },
        { AgentEnd.Done, string.Concat(Enumerable.Repeat(Retries("AI_RetryError: x", agent: "title"), 9)) + Ends() },
    };

    [Theory]
    [MemberData(nameof(EveryEnd))]
    public async Task EveryEndIsToldApart(AgentEnd expected, string does)
    {
        using var agent = AgentUnderTest.Of("opencode", Begins() + does);

        var reply = await agent.RunAsync(agent.Request with { Turns = 4 });

        Assert.Equal((expected, Session), (reply.End, reply.Session));
        Assert.NotEmpty(reply.Message);
    }

    [Fact]
    public async Task OneWhoseToolIsAtWorkMaySayNothing()
    {
        var time = new ManualTime();
        var began = new TaskCompletionSource();
        using var agent = AgentUnderTest.Of("opencode", $"{Begins()}{Says("I run it.")}while [ ! -e ../go ]; do sleep 0.05; done\n{Ends()}", time: time);
        var running = agent.RunAsync(onProgress: told => _ = told is AgentProgress.Said && began.TrySetResult());

        await began.Task.WaitAsync(TestTimeout.Default, TestContext.Current.CancellationToken);
        await time.WaitForTimerAsync(SilenceWatch.Longest);
        time.Advance(SilenceWatch.Longest * 3);
        await File.WriteAllTextAsync(Path.Combine(agent.Home, "go"), string.Empty, TestContext.Current.CancellationToken);

        Assert.Equal(AgentEnd.Done, (await running).End);
    }

    [Fact]
    public async Task WhatItsServiceSaidLastIsSaidOfItsSilence()
    {
        var time = new ManualTime();
        var tried = new TaskCompletionSource();
        using var agent = AgentUnderTest.Of("opencode", Retries("AI_APICallError: scripted 500") + "sleep 300", time: time);
        var running = agent.RunAsync(onProgress: _ => tried.TrySetResult());

        await tried.Task.WaitAsync(TestTimeout.Default, TestContext.Current.CancellationToken);
        time.Advance(SilenceWatch.Longest);

        Assert.Contains("it said nothing for 5 minutes: AI_APICallError: scripted 500", (await running).Message, StringComparison.Ordinal);
    }
}
