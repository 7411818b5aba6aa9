namespace Hex.Exec.Tests.Context;

/// <summary>What of a long output a model gets to see.</summary>
public sealed class OutputPartTests
{
    private readonly PromptScene _scene = new() { Budget = 2600 };

    [Fact]
    public async Task TheFailingLinesStayWhereverTheyAre()
    {
        _scene.Output = Noise(900) + "AssertionError: expected 13 but got 12\n    at total (/tree/src/price.js:6:10)\n" + Noise(900) + "1 failed, 2 passed\n";
        _scene.Files["src/price.js"] = "line\n\n\n\n\nreturn floor(x);\n";

        var prompt = await _scene.BuildAsync();

        Assert.Contains("AssertionError: expected 13 but got 12\n    at total", prompt.FirstMessage, StringComparison.Ordinal);
        Assert.Contains("1 failed, 2 passed\n", prompt.FirstMessage, StringComparison.Ordinal);
        Assert.Contains("[lines ", prompt.FirstMessage, StringComparison.Ordinal);
        Assert.Contains("```\nsrc/price.js:6: return floor(x);\n```", prompt.FirstMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TerminalEscapesAndProgressDrawnOverItselfAreGone()
    {
        _scene.Output = "\u001b[1A\u001b[2K\u001b[31mFAIL\u001b[39m 10%\r20%\r\nnot ok\u0007\n";

        var prompt = await _scene.BuildAsync();

        Assert.Contains("```\nFAIL 10%\n20%\nnot ok\n```", prompt.FirstMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingPrintedIsSaid()
    {
        _scene.Output = "\n\n";

        var prompt = await _scene.BuildAsync();

        Assert.Contains("# What the check prints before any change\n\nNothing.\n", prompt.FirstMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AQuarterMegabyteOfOneLineIsNoTrouble()
    {
        _scene.Output = new string('a', 100_000) + "." + string.Concat(Enumerable.Repeat("b.c(", 40_000));

        var prompt = await _scene.BuildAsync();

        Assert.InRange(prompt.Tokens, 1, _scene.Budget);
    }

    private static string Noise(int lines) => string.Concat(Enumerable.Range(0, lines).Select(number => $"ok {number} a case that passes\n"));
}
