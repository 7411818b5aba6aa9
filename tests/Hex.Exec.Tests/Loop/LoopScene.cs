using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Core.Runs;
using Hex.Exec.Candidates;
using Hex.Exec.Context;
using Hex.Exec.Do;
using Hex.Exec.Loop;
using Hex.Exec.Runs;
using Hex.Exec.Tests.Governing;
using Hex.Exec.Tests.Repair;
using Hex.Exec.Tests.Repair.Doubles;
using Hex.Exec.Tests.Tools;
using Hex.Exec.Tools;
using Hex.Testing.State;

namespace Hex.Exec.Tests.Loop;

/// <summary>A task, a scripted model, and the loop between them.</summary>
internal sealed class LoopScene : IDisposable
{
    private readonly RepairScene _scene = new(
        "check", new JudgingCommandRunner(root => File.ReadAllText(Path.Combine(root, "f.py")).Contains("right") ? (0, "good") : (1, "f.py:1: wrong")), [], ("f.py", "x = 'wrong'\n"));

    private int _lookups;

    /// <summary>All events told.</summary>
    public List<RunEvent> Told { get; } = [];

    /// <summary>How often the tool ran.</summary>
    public int Lookups => _lookups;

    public RunLimits Limits { get; init; } = new();

    /// <summary>How long the tool's answers are, in characters.</summary>
    public int AnswerLength { get; init; } = 20;

    /// <summary>The model's window; null for what is usual.</summary>
    public int? ContextTokens { get; init; }

    public static ToolCall Looks(string at) => new($"look_{at}", "scripted", JsonSerializer.Serialize(new { path = at }));

    public static ToolCall Proposes(string text) =>
        new($"edit_{text}", "propose_edit", JsonSerializer.Serialize(new { path = "f.py", mode = "replace", old_string = "x = 'wrong'", new_string = $"x = '{text}'" }));

    public async Task<(CandidateEnd End, ScriptedServers Model)> RunAsync(params Func<ModelRequest, ModelReply>[] turns)
    {
        var model = new ScriptedServers("scripted", turns);
        var log = await TestLog.OpenAsync(Told);
        var task = await _scene.TaskAsync("f.py");
        task = task with { Request = task.Request with { Limits = Limits }, Log = log, Budget = new ModelBudget(Limits, new UsageTotal()) };
        var redaction = new SecretRedaction([]);
        var tools = new ToolBox([new ScriptedTool((_, _) => Task.FromResult(Look()))], redaction, TimeProvider.System);
        var loops = new AgentLoops(
            new PromptBuilder([], redaction), tools, new InMemoryLessonStore(), new ProtocolChoice(new InMemoryProtocolMemory()), new ExecSettings { HexVersion = "0", ContextTokens = ContextTokens }, TimeProvider.System);
        var route = await new ModelRoutes(model).FindAsync("scripted", TestContext.Current.CancellationToken);
        return (await new ModelCandidate("scripted", route, loops, GoverningScene.Ungoverned, TimeProvider.System).TryAsync(task, TestContext.Current.CancellationToken), model);
    }

    public void Dispose() => _scene.Dispose();

    private ToolAnswer Look() => ToolAnswer.Ok($"answer {Interlocked.Increment(ref _lookups)} {new string('y', AnswerLength)}");
}
