using Hex.Core.Agents;
using Hex.Core.Failures;
using Hex.Nexus.Agents;
using Hex.Testing.Machine;

namespace Hex.Nexus.Tests.Agents;

/// <summary>What all agents that are commands have in common.</summary>
public sealed class AgentProgramTests
{
    [Theory]
    [InlineData("codex", "0.169.0")]
    [InlineData("gemini", "0.61.0")]
    [InlineData("opencode", "1.18.33")]
    [InlineData("qwen", "0.15.10")]
    public async Task ItIsFoundWithItsVersion(string name, string version)
    {
        using var agent = AgentUnderTest.Of(name, "exit 0");

        var facts = await agent.Program.FindAsync(TestContext.Current.CancellationToken);

        Assert.Equal((agent.Fake.Path, version, name), (facts.Path, facts.Version, agent.Program.Name));
    }

    [Theory]
    [InlineData("codex")]
    [InlineData("gemini")]
    [InlineData("opencode")]
    [InlineData("qwen")]
    public async Task AnotherProgramOfItsNameIsNotIt(string name)
    {
        using var agent = AgentUnderTest.Of(name, "exit 0");
        await File.WriteAllTextAsync(agent.Fake.Path, "#!/bin/sh\necho 'a pump for water, 1.0.0'\n", TestContext.Current.CancellationToken);

        var failure = await Assert.ThrowsAsync<HexException>(() => agent.Program.FindAsync(TestContext.Current.CancellationToken));

        Assert.Equal("agent_broken", failure.Failure.Code);
        Assert.Contains("a pump for water", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("codex", "OPENAI_API_KEY")]
    [InlineData("gemini", "GEMINI_API_KEY")]
    [InlineData("opencode", "OPENROUTER_API_KEY")]
    [InlineData("qwen", "OPENAI_API_KEY")]
    public async Task ItGetsThePromptByStandardInputAndItsOwnKeyAlone(string name, string key)
    {
        using var agent = AgentUnderTest.Of(name, "exit 0", [(key, "the key"), ("OPERATOR_TOKEN", "another"), ("ANTHROPIC_AUTH_TOKEN", "another")]);
        var prompt = new string('x', 300_000) + " 'quoted' --yolo";

        await agent.RunAsync(agent.Request with { Prompt = prompt, Model = "a-model", Session = "s1" });

        var call = Assert.Single(agent.Fake.Calls);
        Assert.Equal((prompt, agent.Root, "a-model", "the key"), (call.Input, call.Directory, call.After("--model"), call.Environment[key]));
        Assert.Contains("s1", call.Arguments);
        Assert.DoesNotContain(call.Arguments, argument => argument.Contains("xxx", StringComparison.Ordinal) || argument.Contains("yolo", StringComparison.Ordinal) || argument.Contains("dangerously", StringComparison.Ordinal));
        Assert.DoesNotContain("another", call.Environment.Values);
    }

    [Theory]
    [InlineData(AgentEnd.Unreadable, "exit 0")]
    [InlineData(AgentEnd.Unreadable, "echo 'I did it all.'; exit 0")]
    [InlineData(AgentEnd.Stopped, "exit 143")]
    [InlineData(AgentEnd.Stopped, "kill -KILL $$")]
    [InlineData(AgentEnd.Misused, "echo 'error: unexpected argument --x' >&2; exit 2")]
    public async Task OneThatNeverTellsHowItEndedIsNotDone(AgentEnd end, string does)
    {
        foreach (var name in (string[])["codex", "gemini", "opencode", "qwen"])
        {
            using var agent = AgentUnderTest.Of(name, does);

            var reply = await agent.RunAsync();

            Assert.Equal((name, end), (name, reply.End));
            Assert.NotEmpty(reply.Message);
        }
    }

    [Fact]
    public async Task OneThatIsNotThereIsAnEndToo()
    {
        using var agent = AgentUnderTest.Of("codex", "exit 0");
        await File.WriteAllTextAsync(agent.Fake.Path, "a placeholder without an interpreter\n", TestContext.Current.CancellationToken);

        var reply = await agent.RunAsync();

        Assert.Equal(AgentEnd.NotInstalled, reply.End);
    }

    [Theory]
    [InlineData("codex")]
    [InlineData("gemini")]
    [InlineData("opencode")]
    [InlineData("qwen")]
    public async Task OneThatSaysNothingForMinutesIsEnded(string name)
    {
        var time = new ManualTime();
        using var agent = AgentUnderTest.Of(name, "sleep 300", time: time);
        var running = agent.RunAsync();

        await time.WaitForTimerAsync(SilenceWatch.Longest);
        time.Advance(SilenceWatch.Longest);

        var reply = await running;
        Assert.Equal(AgentEnd.Unreachable, reply.End);
        Assert.Contains("it said nothing for 5 minutes", reply.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSearchPathIsAskedOnceAndWhatIsNowhereIsNotInstalled()
    {
        using var folder = new TempFolder();
        var program = Path.Combine(folder.Path, "codex");
        var lookup = new AgentLookup(new Dictionary<string, string> { ["PATH"] = $"relative::{folder.Path}" });
        var failure = Assert.Throws<HexException>(() => lookup.Find("HEX_CODEX_BINARY", "codex"));
        await File.WriteAllTextAsync(program, "#!/bin/sh\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var found = lookup.Find("HEX_CODEX_BINARY", "codex");
        File.Delete(program);

        Assert.Equal(("agent_not_installed", program, program), (failure.Failure.Code, found, lookup.Find("HEX_CODEX_BINARY", "codex")));
    }
}
