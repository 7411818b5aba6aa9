using Hex.Exec.Context;

namespace Hex.Exec.Tests.Context;

public sealed class GroundingWindowTests
{
    private const int Lines = 1000;
    private const int Tokens = 600;

    [Fact]
    public void HoldsTheLinesTheOutputNamesWithTheirFunctionAndTheHead()
    {
        var file = Functions(at: 500, "    return cents * 2;");

        var window = Window(file, "make it right", named: 502);

        Assert.Contains("502|    return cents * 2;", window);
        Assert.Contains("501|def f500(order):", window);
        Assert.Contains("1|def f0(order):", window);
        Assert.Contains(window, line => line.StartsWith("[lines ", StringComparison.Ordinal));
    }

    [Fact]
    public void HoldsTheDefinitionOfWhatTheInstructionNames()
    {
        var file = Functions(at: 700, "    return order.cents");

        var window = Window(file, "`f700` ignores the count");

        Assert.Contains("701|def f700(order):", window);
        Assert.Contains("702|    return order.cents", window);
    }

    [Fact]
    public void HoldsRareWordsOfTheInstructionAlsoAsPartOfAName()
    {
        var file = Functions(at: 300, "    self.voucherCount -= 1");

        var window = Window(file, "vouchers are counted twice");

        Assert.Contains("302|    self.voucherCount -= 1", window);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(100)]
    [InlineData(900)]
    [InlineData(20_000)]
    public void KeepsToItsBudget(int tokens)
    {
        var file = Functions(at: 500, "    return 1");

        var window = GroundingWindow.Of(PromptLines.Of(file), TaskWords.Of("f500 and f20", []), [502, 40, 999, 5000], tokens * TokenEstimate.UnitsPerToken);

        Assert.InRange(TokenEstimate.Of(string.Join('\n', window) + "\n"), 1, tokens);
    }

    [Fact]
    public void IsWholeWhereThereIsRoom()
    {
        var window = GroundingWindow.Of(PromptLines.Of("a\n\nb\n"), TaskWords.Of("x", []), [], 10_000);

        Assert.Equal(["1|a", "2|", "3|b"], window);
    }

    [Fact]
    public void WithoutAnyHintShowsTheHeadAndAnOutline()
    {
        var window = Window(Functions(at: 0, "    return 1"), "価格");

        Assert.Contains("1|def f0(order):", window);
        Assert.True(window.Count(line => line.Contains("|def f", StringComparison.Ordinal)) > 5);
    }

    [Fact]
    public void OfLinesInNoLanguageAtAllIsStillAWindow()
    {
        var window = Window(string.Concat(Enumerable.Repeat("))((;;\u0000\u001b[0m\n", Lines)), "fix it", named: 900);

        Assert.Contains(window, line => line.StartsWith("900|", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Window(string file, string instruction, params int[] named) =>
        GroundingWindow.Of(PromptLines.Of(file), TaskWords.Of(instruction, []), named, Tokens * TokenEstimate.UnitsPerToken);

    private static string Functions(int at, string body) => string.Concat(Enumerable.Range(0, Lines / 4).Select(number =>
        $"def f{number * 4}(order):\n{(number * 4 == at ? body : "    return None")}\n\n\n"));
}
