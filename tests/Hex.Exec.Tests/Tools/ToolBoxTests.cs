using System.Text;
using Hex.Core.Conversation;
using Hex.Core.Failures;
using Hex.Exec.Runs;
using Hex.Exec.Tools;
using Hex.Testing.Machine;

namespace Hex.Exec.Tests.Tools;

public sealed class ToolBoxTests : IDisposable
{
    private readonly ToolScene _scene = new();
    private readonly ManualTime _time = new();

    [Fact]
    public async Task AnUnknownToolIsAnsweredWithTheNearestAndAllThereAre()
    {
        var answer = await _scene.Call("repo_reed");

        Assert.False(answer.IsOk);
        Assert.Contains("Did you mean 'repo_read'?", answer.Content);
        Assert.All(_scene.Box.Descriptions, tool => Assert.Contains(tool.Name, answer.Content));
    }

    [Theory]
    [InlineData("{\"path\": ", "no valid JSON")]
    [InlineData("[1]", "no JSON object")]
    [InlineData("7", "no JSON object")]
    [InlineData("{\"path\": \"\\ud800\"}", "half a character")]
    public async Task BrokenArgumentsAreAnsweredWithWhatIsWrong(string arguments, string expected)
    {
        var answer = await _scene.Box.RunAsync(new ToolCall("1", "repo_read", arguments), _scene.Context, CancellationToken.None);

        Assert.False(answer.IsOk);
        Assert.Contains(expected, answer.Content);
    }

    [Fact]
    public async Task FiveMegabytesOfArgumentsAreRefused()
    {
        var answer = await Box(ScriptedTool.Echo(), $"{{\"path\": \"{new string('x', 5_000_000)}\"}}");

        Assert.False(answer.IsOk);
        Assert.InRange(answer.Content.Length, 1, 200);
    }

    [Theory]
    [InlineData("\"{\\\"path\\\": \\\"a\\\"}\"")]
    [InlineData("{\"file_path\": \"a\"}")]
    [InlineData("{\"filePath\": \"a\"}")]
    [InlineData("{\"filename\": \"a\"}")]
    [InlineData("{\"FILE\": \"a\"}")]
    [InlineData("{\"file\": \"b\", \"path\": \"a\"}")]
    public async Task OtherNamesForAPathAreUnderstood(string arguments)
    {
        var answer = await Box(ScriptedTool.Echo(), arguments);

        Assert.Equal("{\"path\":\"a\"}", answer.Content);
    }

    [Fact]
    public async Task AQueryIsAPatternForTheToolThatSearchesAlone_T21()
    {
        _scene.Repository.Write("a.txt", "needle\n");

        var search = await _scene.Call("repo_grep", new { query = "needle" });
        var other = await Box(ScriptedTool.Echo(), "{\"query\": \"needle\"}");

        Assert.Equal("a.txt:1: needle", search.Content);
        Assert.Equal("{}\n[ignored: query; the arguments are path, count]", other.Content);
    }

    [Fact]
    public async Task NumbersAndTruthMayBeWrittenAsTexts()
    {
        _scene.Repository.Write("a.txt", "one\nTWO\nthree\n");

        var read = await _scene.Call("repo_read", new { path = new[] { "a.txt" }, offset = "2", limit = 1.0 });
        var search = await _scene.Call("repo_grep", new { pattern = "two", ignore_case = "true" });

        Assert.Contains("2|TWO", read.Content);
        Assert.Contains("a.txt:2: TWO", search.Content);
    }

    [Fact]
    public async Task AFailureIsAnswered()
    {
        var tool = new ScriptedTool((_, _) => throw HexException.Refused("no", "it cannot be", "try another"));

        var answer = await Box(tool);

        Assert.Equal(ToolAnswer.Error("it cannot be; try another."), answer);
    }

    [Fact]
    public async Task ALongAnswerIsCutBetweenCharactersAndSaysHowMuchIsMissing_T19_T22()
    {
        var text = string.Concat(Enumerable.Repeat("😀", 10_000));

        var answer = await Box(ScriptedTool.Saying(text));

        var kept = answer.Content[..answer.Content.IndexOf('\n')];
        Assert.InRange(Encoding.UTF8.GetByteCount(answer.Content), 15_000, AnswerBound.Bytes);
        Assert.Equal(Encoding.UTF8.GetByteCount(kept), kept.Length / 2 * 4);
        Assert.Contains($"{40_000 - Encoding.UTF8.GetByteCount(kept)} more bytes are not shown", answer.Content);
    }

    [Fact]
    public async Task ALongAnswerIsCutAfterALineWhereOneEnds()
    {
        var answer = await Box(ScriptedTool.Saying(string.Concat(Enumerable.Repeat("0123456789\n", 3000))));

        Assert.All(answer.Content.Split('\n')[..^1], line => Assert.Equal("0123456789", line));
    }

    [Fact]
    public async Task NoSecretIsInAnAnswer_T7()
    {
        _scene.Repository.Write("a.txt", $"aws = {Planted.AwsKey}\nmine = hunter2hunter2\n");
        var box = new ToolBox(ToolScene.Tools, new SecretRedaction(["hunter2hunter2"]), TimeProvider.System);

        var answer = await box.RunAsync(new ToolCall("1", "repo_read", "{\"path\": \"a.txt\"}"), _scene.Context, CancellationToken.None);

        Assert.DoesNotContain(Planted.AwsKey, answer.Content);
        Assert.DoesNotContain("hunter2", answer.Content);
    }

    [Fact]
    public async Task AToolThatTakesTooLongIsEnded()
    {
        var started = new TaskCompletionSource();
        var tool = new ScriptedTool(async (_, token) =>
        {
            started.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            return ToolAnswer.Ok("never");
        });

        var answering = Box(tool);
        await started.Task.WaitAsync(TestTimeout.Default);
        _time.Advance(TimeSpan.FromSeconds(20));
        var answer = await answering.WaitAsync(TestTimeout.Default);

        Assert.Equal(ToolAnswer.Error("scripted did not end within 20 s; ask for less at once."), answer);
    }

    [Fact]
    public async Task WhatTheCallerCancelsIsNoAnswer()
    {
        using var source = new CancellationTokenSource();
        var tool = new ScriptedTool(async (_, token) =>
        {
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            return ToolAnswer.Ok("never");
        });

        var answering = new ToolBox([tool], new SecretRedaction([]), _time).RunAsync(new ToolCall("1", "scripted", "{}"), _scene.Context, source.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answering.WaitAsync(TestTimeout.Default));
    }

    [Fact]
    public async Task AToolThatBlocksDoesNotBlockItsCaller_T27()
    {
        using var goOn = new ManualResetEventSlim();
        var tool = new ScriptedTool((_, token) =>
        {
            goOn.Wait(TestTimeout.Default, token);
            return Task.FromResult(ToolAnswer.Ok("done"));
        });

        var answering = Box(tool);
        goOn.Set();

        Assert.Equal("done", (await answering).Content);
    }

    public void Dispose() => _scene.Dispose();

    private Task<ToolAnswer> Box(ITool tool, string arguments = "{}") =>
        new ToolBox([tool], new SecretRedaction([]), _time).RunAsync(new ToolCall("1", "scripted", arguments), _scene.Context, CancellationToken.None);
}
