using Hex.Core.Agents;
using Hex.Nexus.Agents;
using Hex.Nexus.Agents.Codex;
using Hex.Nexus.Agents.Gemini;
using Hex.Nexus.Agents.OpenCode;
using Hex.Nexus.Agents.Qwen;
using Hex.Testing.Agents;
using Hex.Testing.Machine;

namespace Hex.Nexus.Tests.Agents;

/// <summary>An agent over a fake program of its kind, in a folder of its own.</summary>
internal sealed class AgentUnderTest : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<AgentProgress> _told = [];

    private AgentUnderTest(FakeAgent fake, Func<AgentMachine, AgentProgram> make, (string Name, string Value)[] environment, TimeProvider? time)
    {
        var variables = environment.ToDictionary(pair => pair.Name, pair => pair.Value);
        variables[fake.Variable] = fake.Path;
        variables.TryAdd("HOME", _folder.Path);
        Directory.CreateDirectory(Root);
        (Fake, Program) = (fake, make(AgentMachines.With(variables, time)));
    }

    public FakeAgent Fake { get; }

    public AgentProgram Program { get; }

    public string Root => _folder.At("tree");

    public string Home => _folder.Path;

    public IReadOnlyList<AgentProgress> Told => _told;

    public AgentRequest Request => new() { Prompt = "do it", Root = Root, Time = TimeSpan.FromSeconds(60), Owner = "run" };

    /// <summary>One of a kind.</summary>
    /// <param name="name">The agent's name.</param>
    /// <param name="turn">What its program does, in bash.</param>
    /// <param name="environment">The variables of hex.</param>
    /// <param name="time">The clock, or null for the real one.</param>
    public static AgentUnderTest Of(string name, string turn, (string Name, string Value)[]? environment = null, TimeProvider? time = null) => name switch
    {
        "codex" => new(new FakeCodex(turn), machine => new CodexProgram(machine), environment ?? [], time),
        "gemini" => new(new FakeGemini(turn), machine => new GeminiProgram(machine), environment ?? [], time),
        "opencode" => new(new FakeOpenCode(turn), machine => new OpenCodeProgram(machine), environment ?? [], time),
        _ => new(new FakeQwen(turn), machine => new QwenProgram(machine), environment ?? [], time),
    };

    public Task<AgentReply> RunAsync(AgentRequest? request = null, Action<AgentProgress>? onProgress = null) =>
        Program.RunAsync(request ?? Request, onProgress ?? _told.Add, TestContext.Current.CancellationToken).WaitAsync(TestTimeout.Default, TestContext.Current.CancellationToken);

    public void Dispose()
    {
        Fake.Dispose();
        _folder.Dispose();
    }
}
