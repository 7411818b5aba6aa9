using System.Net;
using System.Net.Sockets;
using Hex.Core.Conversation;
using Hex.Nexus.Inference.Exchange;
using Hex.Testing.Machine;
using Hex.Testing.Models;

namespace Hex.Nexus.Tests.Inference;

/// <summary>Each way a server can fail, in each dialect: named, bounded, and with a remedy.</summary>
public sealed class FaultyServerTests
{
    private const long Megabyte = 1024 * 1024;

    private static readonly ToolCall Call = new("call_a", "propose_edit", $$"""{"path":"a.ts","new_string":"{{new string('x', 200)}}"}""");

    private static readonly Dictionary<string, (ModelTurn Turn, ModelFailureKind Kind)> Faults = new()
    {
        ["html"] = (new ModelTurn.Html(), ModelFailureKind.Malformed),
        ["broken json"] = (new ModelTurn.BrokenJson(), ModelFailureKind.Malformed),
        ["wrong schema"] = (new ModelTurn.WrongSchema(), ModelFailureKind.Malformed),
        ["empty"] = (new ModelTurn.Empty(), ModelFailureKind.Malformed),
        ["cut"] = (new ModelTurn.Cut("so far", Cleanly: false), ModelFailureKind.CutOff),
        ["ended early"] = (new ModelTurn.Cut("so far", Cleanly: true), ModelFailureKind.CutOff),
        ["cut in a call"] = (new ModelTurn.CutInCall(Call), ModelFailureKind.CutOff),
        ["error in the stream"] = (new ModelTurn.ErrorMidway("so far", "the runner crashed"), ModelFailureKind.ServerFailed),
        ["out of memory in the stream"] = (new ModelTurn.ErrorMidway("so far", "CUDA error: out of memory"), ModelFailureKind.OutOfMemory),
        ["500 memory of Ollama"] = (new ModelTurn.Status(500) { Message = "model requires more system memory (21.3 GiB) than is available (11.9 GiB)" }, ModelFailureKind.OutOfMemory),
        ["500 memory of llama.cpp"] = (new ModelTurn.Status(500) { Message = "llama runner process has terminated: cudaMalloc failed: out of memory" }, ModelFailureKind.OutOfMemory),
        ["gzip bomb"] = (new ModelTurn.GzipBomb(64 * Megabyte), ModelFailureKind.Malformed),
        ["endless"] = (new ModelTurn.Endless(100 * Megabyte, InOneLine: false), ModelFailureKind.TooLarge),
        ["endless line"] = (new ModelTurn.Endless(100 * Megabyte, InOneLine: true), ModelFailureKind.TooLarge),
        ["5 MB arguments"] = (new ModelTurn.Reply { Calls = [Call with { Arguments = $"{{\"new_string\":\"{new string('x', (int)(5 * Megabyte))}\"}}" }] }, ModelFailureKind.TooLarge),
        ["reset"] = (new ModelTurn.Reset(), ModelFailureKind.Unreachable),
        ["400"] = (new ModelTurn.Status(400) { Message = "bad things" }, ModelFailureKind.Rejected),
        ["400 tools"] = (new ModelTurn.Status(400) { Message = "registry.ollama.ai/library/x:latest does not support tools" }, ModelFailureKind.ToolsUnsupported),
        ["400 tools of vLLM"] = (new ModelTurn.Status(400) { Message = "\"auto\" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set" }, ModelFailureKind.ToolsUnsupported),
        ["400 context of Ollama"] = (new ModelTurn.Status(400) { Message = "the prompt is longer than the context length currently available" }, ModelFailureKind.ContextExceeded),
        ["400 context of vLLM"] = (new ModelTurn.Status(400) { Body = """{"object":"error","message":"This model's maximum context length is 4096 tokens","type":"BadRequestError","code":400}""" }, ModelFailureKind.ContextExceeded),
        ["400 context of Anthropic"] = (new ModelTurn.Status(400) { Message = "prompt is too long: 210000 tokens > 200000 maximum" }, ModelFailureKind.ContextExceeded),
        ["401"] = (new ModelTurn.Status(401), ModelFailureKind.Unauthorized),
        ["403"] = (new ModelTurn.Status(403), ModelFailureKind.Unauthorized),
        ["404"] = (new ModelTurn.Status(404) { Message = "model 'x' not found" }, ModelFailureKind.ModelMissing),
        ["422"] = (new ModelTurn.Status(422) { Body = """{"detail":[{"msg":"field required"}]}""" }, ModelFailureKind.Rejected),
        ["redirect"] = (new ModelTurn.Status(302) { Headers = new Dictionary<string, string> { ["Location"] = "http://127.0.0.1:9/" } }, ModelFailureKind.Rejected),
        ["429"] = (new ModelTurn.Status(429), ModelFailureKind.RateLimited),
        ["408"] = (new ModelTurn.Status(408), ModelFailureKind.ServerFailed),
        ["500"] = (new ModelTurn.Status(500), ModelFailureKind.ServerFailed),
        ["502 html"] = (new ModelTurn.Status(502) { Body = "<html><head><title>Bad Gateway</title></head></html>", ContentType = "text/html" }, ModelFailureKind.ServerFailed),
        ["529"] = (new ModelTurn.Status(529), ModelFailureKind.ServerFailed),
    };

    public static TheoryData<ModelDialect> Dialects => AskedModel.Dialects;

    public static MatrixTheoryData<ModelDialect, string> FaultsInDialects => new(Enum.GetValues<ModelDialect>(), Faults.Keys);

    [Theory]
    [MemberData(nameof(FaultsInDialects))]
    [Trait("Accepts", "F15")]
    public async Task AFaultIsNamedWithTheEndpointAndARemedy(ModelDialect dialect, string fault)
    {
        await using var asked = new AskedModel(dialect, new ModelScript { Turns = [Faults[fault].Turn] }, AskedModel.Once);

        var failure = await asked.FailAsync();

        Assert.Equal(Faults[fault].Kind, failure.Kind);
        Assert.Contains($"scripted ({asked.Model.Endpoint.Address})", failure.Failure.What, StringComparison.Ordinal);
        Assert.Contains(ModelScript.DefaultModel, failure.Failure.What, StringComparison.Ordinal);
        Assert.InRange(failure.Message.Length, 40, 700);
        Assert.NotEmpty(failure.Failure.Remedy);
    }

    [Theory]
    [MemberData(nameof(FaultsInDialects))]
    [Trait("Accepts", "F15")]
    public async Task WhatMayPassIsTriedAgainAndNothingElse(ModelDialect dialect, string fault)
    {
        var mayPass = Faults[fault].Kind is ModelFailureKind.CutOff or ModelFailureKind.ServerFailed or ModelFailureKind.RateLimited or ModelFailureKind.Unreachable;
        await using var asked = new AskedModel(dialect, Faults[fault].Turn, new ModelTurn.Reply { Text = "done" });

        var end = await Record.ExceptionAsync(async () => Assert.Equal("done", (await asked.AskAsync()).Text));

        Assert.Equal(mayPass, end is null);
        Assert.Equal(mayPass ? [new ModelProgress.Retrying(Faults[fault].Kind, 2, TimeSpan.Zero)] : [], asked.Progress.OfType<ModelProgress.Retrying>());
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    [Trait("Accepts", "F14")]
    public async Task AServerThatNeverAnswersIsSilent(ModelDialect dialect)
    {
        var time = new ManualTime();
        await using var asked = new AskedModel(dialect, new ModelScript { Turns = [new ModelTurn.Silent()] }, new InferenceLimits(), time);

        var failing = asked.FailAsync();
        await asked.Server.WaitForQuestionAsync();
        time.Advance(new InferenceLimits().FirstByte);

        Assert.Equal(ModelFailureKind.Silent, (await failing).Kind);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    [Trait("Accepts", "F14")]
    public async Task AServerThatStopsInTheMiddleIsStalled(ModelDialect dialect)
    {
        var time = new ManualTime();
        await using var asked = new AskedModel(dialect, new ModelScript { Turns = [new ModelTurn.Stall("so far")] }, AskedModel.Once, time);

        var failing = asked.FailAsync();
        await time.WaitForTimerAsync(AskedModel.Once.Idle);
        time.Advance(AskedModel.Once.Idle);

        Assert.Equal(ModelFailureKind.Stalled, (await failing).Kind);
        Assert.Equal([new ModelProgress.Said("so far")], asked.Progress);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    [Trait("Accepts", "F14")]
    public async Task AServerThatDripsIsTooSlow(ModelDialect dialect)
    {
        var time = new ManualTime();
        var limits = AskedModel.Once with { Total = TimeSpan.FromSeconds(20) };
        await using var asked = new AskedModel(dialect, new ModelScript { Turns = [new ModelTurn.Drip(new string('x', 100_000), TimeSpan.FromMilliseconds(1))] }, limits, time);

        var failing = asked.FailAsync();
        await asked.Server.WaitForQuestionAsync();
        time.Advance(limits.Total);

        Assert.Equal(ModelFailureKind.TooSlow, (await failing).Kind);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    [Trait("Accepts", "F14")]
    public async Task AServerThatRefusesConnectionsHereIsAskedOnce(ModelDialect dialect)
    {
        await using var asked = new AskedModel(dialect, new ModelTurn.Reply());
        await asked.Server.DisposeAsync();

        var failure = await asked.FailAsync();

        Assert.Equal(ModelFailureKind.Unreachable, failure.Kind);
        Assert.Contains("nothing listens there", failure.Message, StringComparison.Ordinal);
        Assert.Empty(asked.Progress);
    }

    [Fact]
    [Trait("Accepts", "F14")]
    public async Task AConnectionThatIsNotAcceptedInTimeIsGivenUp()
    {
        using var full = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        full.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        full.Listen(0);
        using var first = new TcpClient();
        await first.ConnectAsync((IPEndPoint)full.LocalEndPoint!);
        var time = new ManualTime();
        await using var asked = new AskedModel(
            ModelDialect.OpenAI, new ModelScript { Turns = [] }, AskedModel.Once, time, endpoint => endpoint with { Address = $"http://{full.LocalEndPoint}/v1" });

        var failing = asked.FailAsync();
        await time.WaitForTimerAsync(AskedModel.Once.Connect);
        time.Advance(AskedModel.Once.Connect);

        Assert.Equal(ModelFailureKind.Unreachable, (await failing).Kind);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task AModelThatIsNotThereIsMissing(ModelDialect dialect)
    {
        await using var asked = new AskedModel(dialect, new ModelScript { Turns = [], KnowsItsModelsAlone = true });

        var failure = await asked.FailAsync(AskedModel.Question with { Model = "absent:7b" });

        Assert.Equal(ModelFailureKind.ModelMissing, failure.Kind);
        Assert.Contains("has no model absent:7b", failure.Message, StringComparison.Ordinal);
        Assert.Null(await asked.Model.FindAsync("absent:7b", default));
    }

    [Theory]
    [MemberData(nameof(FaultsInDialects))]
    [Trait("Accepts", "S15")]
    public async Task TheKeyIsSentAndNeverShown(ModelDialect dialect, string fault)
    {
        var turn = Faults[fault].Turn switch
        {
            ModelTurn.Status { Body: null } status => status with { Message = $"{status.Message}: {AskedModel.Key}" },
            ModelTurn.Status status => status with { Body = status.Body!.Replace("title>Bad", $"title>{AskedModel.Key} Bad", StringComparison.Ordinal) },
            ModelTurn.ErrorMidway error => error with { Message = $"cannot use {AskedModel.Key}" },
            var other => other,
        };
        await using var asked = new AskedModel(dialect, new ModelScript { Turns = [turn] }, AskedModel.Once, with: endpoint => endpoint with { KeyVariable = AskedModel.KeyVariable });

        var failure = await asked.FailAsync();

        Assert.DoesNotContain(AskedModel.Key, failure.ToString(), StringComparison.Ordinal);
        Assert.Contains(AskedModel.Key, asked.Server.Questions[0].Headers[dialect == ModelDialect.Anthropic ? "x-api-key" : "authorization"], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task AKeyThatIsNotSetIsMissedBeforeAnythingIsSent(ModelDialect dialect)
    {
        await using var asked = new AskedModel(dialect, new ModelScript { Turns = [] }, with: endpoint => endpoint with { KeyVariable = "NO_SUCH_KEY" });

        var failure = await asked.FailAsync();

        Assert.Equal(ModelFailureKind.Unauthorized, failure.Kind);
        Assert.Contains("NO_SUCH_KEY", failure.Message, StringComparison.Ordinal);
        Assert.Empty(asked.Server.Requests);
    }

    [Fact]
    [Trait("Accepts", "S21")]
    public async Task WhatAServerSaysIsCleanedAndShortened()
    {
        await using var asked = new AskedModel(ModelDialect.Ollama, new ModelTurn.Status(400) { Message = $"\u001b[31mred\u001b[0m\n{new string('x', 5000)}" });

        var failure = await asked.FailAsync();

        Assert.DoesNotContain('\u001b', failure.Message);
        Assert.DoesNotContain('\n', failure.Message);
        Assert.InRange(failure.Message.Length, 300, 600);
    }
}
