using Hex.Core.Conversation;
using Hex.Exec.Loop.Calls;

namespace Hex.Exec.Tests.Loop.Calls;

/// <summary>Whatever a model writes, reading it ends and throws nothing.</summary>
public sealed class HostileAnswersTests
{
    private const int FiveMegabytes = 5 * 1024 * 1024;

    public static TheoryData<string> Patterns =>
    [
        "[", "```\n", "```a\n", "````a\n```a\n", "```json\n{}x\n", "~~~\n", "<", "<think>", "</think>", "<tool_call>", "<function=repo_read>",
        "<function=repo_read><parameter=path>", "<repo_read><path>", "{\"a\":", "{\"tool\":\"repo_read\",\"args\":", "{\"tool\":\"repo_read\"}", "{\"tool\":\"shell\",\"args\":{}}\n",
        "<<<<<<< SEARCH\n", "\"", "'", "\\", "{\"a\":\"", "{/*", "//\n{", "[TOOL_CALLS]", "[{", "{'tool': \"repo_read", "\n", " ", "```json {", "=======\n", "\uD83D",
    ];

    [Theory]
    [InlineData("{")]
    [InlineData("`")]
    [InlineData("{\"a\":")]
    [InlineData("```json\n{}x\n")]
    public void FiveMegabytesOfAPatternAreRead(string pattern) => Assert.Empty(Replies.Read(Repeated(pattern, FiveMegabytes)).Calls);

    [Theory]
    [MemberData(nameof(Patterns))]
    public void AMegabyteOfAPatternIsRead(string pattern) => Assert.InRange(Replies.Read(Repeated(pattern, FiveMegabytes / 5)).Calls.Count, 0, 32);

    [Fact]
    public void ArgumentsOfFiveMegabytesAreAProblem()
    {
        var arguments = $"{{\"new_string\":\"{new string('x', FiveMegabytes)}\"}}";

        var native = CallExtraction.Of(Replies.Calling(new ToolCall("1", "propose_edit", arguments)), Replies.Tools, "s");
        var written = Replies.Read($"{{\"tool\":\"propose_edit\",\"args\":{arguments}}}");

        Assert.All([native, written], turn => Assert.Equal((0, "the arguments of propose_edit are larger than 1 MB"), (turn.Calls.Count, turn.Problem)));
    }

    [Fact]
    public void DeepNestingIsAProblem()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 65)) + "1" + new string('}', 65);

        var native = CallExtraction.Of(Replies.Calling(new ToolCall("1", "repo_read", deep)), Replies.Tools, "s");
        var written = Replies.Read($"<tool_call>{{\"name\":\"repo_read\",\"arguments\":{deep}}}</tool_call>");

        Assert.All([native, written], turn => Assert.Contains("deeper than 64 levels", turn.Problem, StringComparison.Ordinal));
        Assert.All([native, written], turn => Assert.Empty(turn.Calls));
    }

    [Fact]
    public void CallsWithoutEndAreBounded()
    {
        var text = string.Concat(Enumerable.Range(0, 500).Select(number => $"{{\"tool\":\"repo_read\",\"path\":\"{number}\"}}\n"));

        var turn = Replies.Read(text);

        Assert.Equal(32, turn.Calls.Count);
        Assert.StartsWith("it makes more than 32 calls", turn.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void CutAndMutatedAnswersAreReadWithoutFault(int seed)
    {
        var random = new Random(seed);
        var samples = CallSamples.All.Select(sample => sample.Text).Concat(CallSamples.Silent.Select(sample => sample.Text)).ToList();

        var turns = samples.SelectMany(sample => Enumerable.Range(0, 60).Select(_ => Replies.Read(Mutation.Of(sample, samples, random), (ModelStop)random.Next(2)))).ToList();

        Assert.All(turns.SelectMany(turn => turn.Calls), call => Assert.StartsWith("{", Replies.Told(call)[(call.Name.Length + 1)..], StringComparison.Ordinal));
        Assert.All(turns, turn => Assert.Equal(turn.Calls.Count, turn.Calls.Select(call => call.Id).Distinct().Count()));
    }

    private static string Repeated(string pattern, int length) => string.Concat(Enumerable.Repeat(pattern, length / pattern.Length));
}
