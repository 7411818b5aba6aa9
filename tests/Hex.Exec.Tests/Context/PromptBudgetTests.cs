using Hex.Core.Failures;
using Hex.Exec.Context;
using Hex.Exec.Tests.Context.Doubles;

namespace Hex.Exec.Tests.Context;

/// <summary>One budget for everything, whatever the project holds.</summary>
public sealed class PromptBudgetTests
{
    private static readonly string[] Pieces =
    [
        "total", "round_half_up(", "x = 12345", "\n", "\n", "\n    ", "\n\t", "```", "`", " ", "価格を直す", "größe", "error: ", "src/f0.js:3: ", "\r\n", "=====", "function total(a) {\n",
        "https://example.com/a?b=c", "🚀", "AssertionError: expected 3", "}", "\"quoted text\"", "\u001b[31mred\u001b[0m",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task IsNeverExceededAndThePartsAddUp(int seed)
    {
        var scene = Random(seed);
        BuiltPrompt prompt;
        try
        {
            prompt = await scene.BuildAsync();
        }
        catch (HexException exception)
        {
            Assert.Equal("prompt_too_large", exception.Failure.Code);
            return;
        }

        var beside = scene.IsNative ? scene.Task.Tools.Sum(TokenEstimate.Of) : 0;
        var measured = TokenEstimate.Of(prompt.System) + TokenEstimate.Of(prompt.FirstMessage) + beside;
        Assert.InRange(prompt.Tokens, 1, scene.Budget);
        Assert.Equal(prompt.Tokens, prompt.Parts.Sum(part => part.Tokens));
        Assert.All(prompt.Parts, part => Assert.True(part.Tokens > 0, part.Name));
        Assert.InRange(measured, prompt.Tokens - prompt.Parts.Count, prompt.Tokens);
        Assert.Contains(scene.Instruction.Trim(), prompt.FirstMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task EqualTasksGiveEqualBytes(int seed)
    {
        var first = await Random(seed, 6000).BuildAsync();
        var second = await Random(seed, 6000).BuildAsync();

        Assert.Equal(first.System, second.System);
        Assert.Equal(first.FirstMessage, second.FirstMessage);
        Assert.Equal(first.Parts, second.Parts);
    }

    [Fact]
    public async Task LessonsGiveWayFirstThenTheContextThenTheNotesThenTheOutput()
    {
        string[] order = ["output", "notes", "context", "lessons"];
        var shown = new List<string>();
        foreach (var budget in Enumerable.Range(5, 40).Select(step => step * 250))
        {
            var scene = Full();
            scene.Budget = budget;

            var parts = (await scene.BuildAsync()).Parts.Select(part => part.Name).Intersect(order).ToList();

            shown.AddRange(parts.Except(shown));
            Assert.Equal(order.Take(parts.Count), parts);
        }

        Assert.Equal(order, shown);
    }

    [Fact]
    public async Task TheFilesKeepAtLeastHalfOfWhatMayBeCut()
    {
        var scene = Full();
        scene.Budget = 2400;

        var prompt = await scene.BuildAsync();

        var files = prompt.Parts.Where(part => part.Name.StartsWith("file:", StringComparison.Ordinal)).Sum(part => part.Tokens);
        var others = prompt.Parts.Where(part => part.Name is "output" or "notes" or "context" or "lessons").Sum(part => part.Tokens);
        Assert.True(files >= others - 20, $"{files} tokens of files, {others} of the others");
    }

    [Fact]
    public async Task OfAThousandFilesAsManyAreShownAsFit()
    {
        var scene = new PromptScene { Allowed = [.. Enumerable.Range(0, 1000).Select(number => $"src/f{number}.js")], Output = "src/f777.js:1: error", Budget = 3000 };
        foreach (var path in scene.Allowed)
        {
            scene.Files[path] = string.Concat(Enumerable.Repeat("some line of code();\n", 40));
        }

        var prompt = await scene.BuildAsync();

        Assert.Contains("- src/f777.js\n- src/f0.js", prompt.FirstMessage, StringComparison.Ordinal);
        Assert.Contains("- and 940 more\n", prompt.FirstMessage, StringComparison.Ordinal);
        Assert.InRange(prompt.Tokens, 1000, 3000);
    }

    private static PromptScene Full()
    {
        var scene = new PromptScene { Output = Lines("FAIL case", 400), Lessons = [PromptScene.Lesson("price.js", Lines("cents", 30))] };
        scene.Files["src/price.js"] = Lines("function total", 2000);
        scene.Files["AGENTS.md"] = Lines("- rule", 300);
        scene.Contexts.Add(new GivenCodeContext(Lines("- caller", 300)));
        return scene;
    }

    private static string Lines(string what, int count) => string.Concat(Enumerable.Range(0, count).Select(number => $"{what} number {number}\n"));

    private static PromptScene Random(int seed, int? budget = null)
    {
        var random = new Random(seed);
        string Text(int most) => string.Concat(Enumerable.Range(0, random.Next(most)).Select(_ => Pieces[random.Next(Pieces.Length)]));

        var scene = new PromptScene
        {
            Kind = random.Next(3) == 0 ? PromptKind.Fast : PromptKind.React,
            Instruction = "fix total " + Text(20).Trim(),
            Allowed = [.. Enumerable.Range(0, random.Next(1, 6)).Select(number => $"src/f{number}.js")],
            Output = Text(3000),
            Lessons = [.. Enumerable.Range(0, random.Next(6)).Select(number => PromptScene.Lesson($"k{number}", Text(60)))],
            IsNative = random.Next(2) == 0,
            Budget = budget ?? random.Next(600, 6000),
        };
        foreach (var path in scene.Allowed.Where(_ => random.Next(5) > 0))
        {
            scene.Files[path] = Text(random.Next(2) == 0 ? 100 : 4000);
        }

        scene.Files["AGENTS.md"] = Text(600);
        scene.Contexts.Add(new GivenCodeContext(random.Next(2) == 0 ? null : Text(400)));
        return scene;
    }
}
