using Hex.Core.Agents;
using Hex.Core.Failures;
using Hex.Nexus.Agents.ClaudeCode;
using Hex.Testing.Agents;
using Hex.Testing.Machine;
using static Hex.Testing.Agents.AgentScript;
using static Hex.Testing.Agents.ClaudeLines;

namespace Hex.Nexus.Tests.Agents;

/// <summary>Claude Code as far as its own process goes: how it is called, what it tells, how it ends.</summary>
public sealed class ClaudeCodeTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<AgentProgress> _told = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ItIsFoundWithItsVersionAndItsLogin()
    {
        using var claude = new FakeClaude("exit 0") { IsLoggedIn = false };

        var facts = await Program(claude).FindAsync(TestContext.Current.CancellationToken);

        Assert.Equal(new AgentFacts(claude.Path, FakeClaude.Version, IsLoggedIn: false), facts);
    }

    [Theory]
    [InlineData("#!/bin/sh\necho 'something else 1.0'\n", "something else 1.0")]
    [InlineData("#!/bin/sh\necho 'native binary not installed' >&2; exit 1\n", "native binary not installed")]
    [InlineData("a placeholder without an interpreter\n", "")]
    [InlineData("", "")]
    public async Task WhatIsNotProperlyInstalledIsToldApart(string content, string told)
    {
        var path = _folder.At("claude");
        await File.WriteAllTextAsync(path, content, TestContext.Current.CancellationToken);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var failure = await Assert.ThrowsAsync<HexException>(() => Program(path).FindAsync(TestContext.Current.CancellationToken));

        Assert.Equal((FailureKind.Environment, "agent_broken"), (failure.Failure.Kind, failure.Failure.Code));
        Assert.Contains(told, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("relative/claude")]
    [InlineData("/no/such/claude")]
    public async Task ABinaryThatIsNamedAndNotThereIsNotReplacedByAnother(string named)
    {
        var failure = await Assert.ThrowsAsync<HexException>(() => Program(named).FindAsync(TestContext.Current.CancellationToken));

        Assert.Equal("agent_not_found", failure.Failure.Code);
        Assert.Contains("HEX_CLAUDE_BINARY", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePromptGoesInByStandardInputAndNothingOfTheRepositoryIsStarted()
    {
        using var claude = new FakeClaude(Begins() + Ends());
        var prompt = new string('x', 300_000) + " 'quoted' -p /model";

        await RunAsync(claude, Request() with { Prompt = prompt, Model = "opus", Turns = 7, CostUsd = 1.5m, Session = "s1", Commands = ["npm test -- \"a b\""] });

        var call = Assert.Single(claude.Calls);
        Assert.Equal((prompt, _folder.Path), (call.Input, call.Directory));
        Assert.DoesNotContain(call.Arguments, argument => argument.Contains("xxx", StringComparison.Ordinal));
        Assert.Contains("--strict-mcp-config", call.Arguments);
        Assert.Equal(("user", "acceptEdits", "opus", "7", "1.5", "s1"), (
            call.After("--setting-sources"), call.After("--permission-mode"), call.After("--model"), call.After("--max-turns"), call.After("--max-budget-usd"), call.After("--resume")));
        Assert.Equal("""{"permissions":{"allow":["Bash(npm test -- \"a b\")"],"deny":["WebFetch","WebSearch"]}}""", call.After("--settings"));
        Assert.DoesNotContain(call.Arguments, argument => argument.Contains("dangerously", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ItGetsItsKeyAndNoOtherSecretAndIsNotToldThatItRunsInsideAnother()
    {
        using var claude = new FakeClaude(Ends());
        var environment = new Dictionary<string, string>
        {
            ["HEX_CLAUDE_BINARY"] = claude.Path,
            ["ANTHROPIC_API_KEY"] = "the key",
            ["ANTHROPIC_BASE_URL"] = "http://127.0.0.1:9",
            ["CLAUDECODE"] = "1",
            ["OPERATOR_TOKEN"] = "another",
        };

        await new ClaudeCodeProgram(AgentMachines.With(environment)).RunAsync(Request(), _told.Add, TestContext.Current.CancellationToken);

        var given = Assert.Single(claude.Calls).Environment;
        Assert.Equal(("the key", "http://127.0.0.1:9", "1", "1"), (given["ANTHROPIC_API_KEY"], given["ANTHROPIC_BASE_URL"], given["DISABLE_AUTOUPDATER"], given["CLAUDE_CODE_DISABLE_AUTO_MEMORY"]));
        Assert.All(["CLAUDECODE", "OPERATOR_TOKEN"], name => Assert.DoesNotContain(name, given.Keys));
    }

    [Fact]
    public async Task WhatItDoesIsToldAsItDoesIt()
    {
        using var claude = new FakeClaude(
            "echo 'a sentence between'\n" + Begins() + Says("I look.") + Uses("Read", new { file_path = "a.py" }, "content") + Uses("Bash", new { command = "rm -rf /" }, "denied", isError: true)
            + Prints(new { type = "system", subtype = "something_new" }) + Prints(new { type = "unheard_of" }) + Retries(529, "overloaded", 2) + Ends("It is done."));

        var reply = await RunAsync(claude, Request());

        Assert.Equal(
            [
                new AgentProgress.Started(Session, Model, FakeClaude.Version),
                new AgentProgress.Said("I look."),
                new AgentProgress.Acted("Read", """{"file_path":"a.py"}""", true, "content"),
                new AgentProgress.Acted("Bash", """{"command":"rm -rf /"}""", false, "denied"),
                new AgentProgress.Retrying("overloaded", 2, TimeSpan.FromMilliseconds(600)),
            ],
            _told);
        Assert.Equal((AgentEnd.Done, "It is done.", Session, 3), (reply.End, reply.Message, reply.Session, reply.Turns));
        Assert.Equal([Model], reply.Models);
        Assert.Equal(new Core.Conversation.TokenUsage(1400, 20, 0.0125m), reply.Usage);
    }

    [Fact]
    public async Task TheLastOfSeveralResultsCounts()
    {
        using var claude = new FakeClaude(Ends("the first") + Begins() + Ends("the last", cost: 0.5));

        var reply = await RunAsync(claude, Request());

        Assert.Equal(("the last", 0.5m), (reply.Message, reply.Usage.CostUsd));
    }

    [Fact]
    public async Task AResumedSessionCostsWhatItCostMore()
    {
        using var claude = new FakeClaude(Begins() + Ends(cost: 0.2), Begins() + Ends(cost: 0.5));
        var program = Program(claude);

        var first = await program.RunAsync(Request(), _told.Add, TestContext.Current.CancellationToken);
        var second = await program.RunAsync(Request() with { Session = first.Session }, _told.Add, TestContext.Current.CancellationToken);

        Assert.Equal((0.2m, 0.3m), (first.Usage.CostUsd, second.Usage.CostUsd));
    }

    public static TheoryData<AgentEnd, string, string> EveryEnd() => new()
    {
        { AgentEnd.NotLoggedIn, Failing("Not logged in · Please run /login"), "exit 1" },
        { AgentEnd.KeyRefused, Failing("Failed to authenticate. API Error: 401 {\"type\":\"error\"}", status: 401), "exit 1" },
        { AgentEnd.KeyRefused, Failing("Failed to authenticate. API Error: 401 invalid x-api-key"), "exit 1" },
        { AgentEnd.KeyRefused, Failing("Invalid API key · Fix external API key"), "exit 1" },
        { AgentEnd.KeyRefused, Failing("API Error: 403 forbidden", status: 403), "exit 1" },
        { AgentEnd.ModelMissing, Failing("There's an issue with the selected model (x). It may not exist", status: 404), "exit 1" },
        { AgentEnd.BadRequest, Failing("API Error: 400 bad", status: 400), "exit 1" },
        { AgentEnd.BadRequest, Failing("Prompt is too long", reason: "prompt_too_long"), "exit 1" },
        { AgentEnd.UsageLimit, Failing("Credit balance is too low", status: 400), "exit 1" },
        { AgentEnd.UsageLimit, Limited(1_793_000_000) + Failing("You've hit your 5-hour limit · resets 7:41am (UTC)", error: "usage_limit_reached", status: 429), "exit 1" },
        { AgentEnd.RateLimited, Failing("API Error: 429 rate limited", status: 429), "exit 1" },
        { AgentEnd.ServerFailed, Failing("API Error: 529 overloaded", status: 529), "exit 1" },
        { AgentEnd.ServerFailed, Failing("API Error: 500 broken"), "exit 1" },
        { AgentEnd.ServerFailed, Failing("API returned an empty or malformed response (HTTP 200)"), "exit 1" },
        { AgentEnd.Unreachable, Failing("API Error: Unable to connect", error: "connection_failed"), "exit 1" },
        { AgentEnd.Unreachable, Failing("Request timed out. Check your internet connection"), "exit 1" },
        { AgentEnd.Declined, Failing("I will not", stop: "refusal"), "exit 1" },
        { AgentEnd.TurnsReached, Ends(changes: new { subtype = "error_max_turns", is_error = true, terminal_reason = "max_turns", result = (string?)null, errors = new[] { "Reached maximum number of turns (3)" } }), "exit 1" },
        { AgentEnd.CostReached, Ends(changes: new { subtype = "error_max_budget_usd", is_error = true, terminal_reason = "budget_exhausted", result = (string?)null }), "exit 1" },
        { AgentEnd.Stopped, Ends(changes: new { subtype = "error_during_execution", is_error = true, result = (string?)null }), "exit 0" },
        { AgentEnd.Stopped, "", "exit 143" },
        { AgentEnd.Stopped, "", "kill -KILL $$" },
        { AgentEnd.Unreadable, "", "exit 0" },
        { AgentEnd.Unreadable, "echo 'I did it all.'\n", "exit 0" },
        { AgentEnd.Misused, "echo \"error: unknown option '--x'\" >&2\n", "exit 1" },
        { AgentEnd.Misused, "echo 'Claude configuration file at /x is corrupted' >&2\n", "exit 1" },
        { AgentEnd.Misused, "echo 'No conversation found with session ID: s1' >&2\n", "exit 1" },
        { AgentEnd.Misused, "echo '--dangerously-skip-permissions cannot be used with root/sudo privileges for security reasons' >&2\n", "exit 1" },
        { AgentEnd.BadRequest, "echo 'Error: piped stdin input exceeds 10MB' >&2\n", "exit 1" },
        { AgentEnd.Stopped, Ends(), "exit 1" },
    };

    [Theory]
    [MemberData(nameof(EveryEnd))]
    public async Task EveryEndIsToldApart(AgentEnd expected, string lines, string exit)
    {
        using var claude = new FakeClaude(Begins() + lines + exit);

        var reply = await RunAsync(claude, Request());

        Assert.Equal(expected, reply.End);
        Assert.NotEmpty(reply.Message);
        Assert.Equal(Session, reply.Session);
    }

    [Fact]
    public async Task ALimitSaysWhenItIsLifted()
    {
        var at = new DateTimeOffset(2026, 11, 26, 7, 41, 0, TimeSpan.Zero);
        using var claude = new FakeClaude(Begins() + Limited(at.ToUnixTimeSeconds()) + Failing("You've hit your 5-hour limit", error: "usage_limit_reached") + "exit 1");

        var reply = await RunAsync(claude, Request());

        Assert.Equal(at, reply.ResetsAt);
        Assert.Contains("until 2026-11-26 07:41 UTC", reply.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARefusedKeyIsNotTriedForMinutes()
    {
        using var claude = new FakeClaude(Begins() + Retries(401, "authentication_failed") + "sleep 300; exit 1");

        var reply = await RunAsync(claude, Request()).WaitAsync(TestTimeout.Default, TestContext.Current.CancellationToken);

        Assert.Equal(AgentEnd.KeyRefused, reply.End);
    }

    [Fact]
    public async Task WhatItWasNotAllowedIsNamed()
    {
        using var claude = new FakeClaude(Ends(changes: new { permission_denials = new object[] { new { tool_name = "Bash", tool_input = new { command = "npm install" } }, new { tool_name = "Write", tool_input = new { file_path = "/etc/x" } } } }));

        var reply = await RunAsync(claude, Request());

        Assert.Equal(AgentEnd.Done, reply.End);
        Assert.Equal(["Bash npm install", "Write /etc/x"], reply.Denials);
    }

    [Fact]
    public async Task ItsWholeTreeEndsWithItsTime()
    {
        var mark = $"hex-claude-{Guid.NewGuid():n}";
        using var claude = new FakeClaude($"{Begins()}export {mark.Replace('-', '_')}=1; trap '' TERM; setsid bash -c 'trap \"\" TERM; exec -a {mark} sleep 300' & exec -a {mark} sleep 300");

        var reply = await RunAsync(claude, Request() with { Time = TimeSpan.FromSeconds(2) });

        Assert.Equal(AgentEnd.TimedOut, reply.End);
        AgentMachines.NothingRuns(mark);
    }

    [Fact]
    public async Task ALineOfManyMegabytesIsRead()
    {
        using var claude = new FakeClaude(Begins() + "printf '{\"type\":\"user\",\"message\":{\"content\":[{\"type\":\"tool_result\",\"content\":\"'; head -c 20000000 /dev/zero | tr '\\0' x; printf '\"}]}}\\n'\n" + Ends());

        var reply = await RunAsync(claude, Request());

        Assert.Equal(AgentEnd.Done, reply.End);
        Assert.Equal(20_000_000, Assert.Single(_told.OfType<AgentProgress.Acted>()).Answer.Length);
    }

    private static string Failing(string text, int? status = null, string? error = null, string reason = "completed", string? stop = null) =>
        Ends(text, changes: new { is_error = true, api_error_status = status, api_error = error, terminal_reason = reason, stop_reason = stop });

    private AgentRequest Request() => new() { Prompt = "do it", Root = _folder.Path, Time = TimeSpan.FromSeconds(60), Owner = "run" };

    private Task<AgentReply> RunAsync(FakeClaude claude, AgentRequest request) => Program(claude).RunAsync(request, _told.Add, TestContext.Current.CancellationToken);

    private static ClaudeCodeProgram Program(FakeClaude claude) => Program(claude.Path);

    private static ClaudeCodeProgram Program(string path) => new(AgentMachines.With(new Dictionary<string, string> { ["HEX_CLAUDE_BINARY"] = path }));
}
