using System.Text;
using Hex.Exec.Evidence;
using Hex.Exec.Tests.Evidence.Recognisers;

namespace Hex.Exec.Tests.Evidence;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("\e[1m\e[31mred\e[0m", "red")]
    [InlineData("\e[38;2;1;2;3mrgb\e[m", "rgb")]
    [InlineData("\e[32mok\e(B\e[m.", "ok.")]
    [InlineData("\e[?25l\e[2K\e[1A\e[Jtext", "text")]
    [InlineData("\e]0;title\atext", "text")]
    [InlineData("\e]8;;http://example.com\e\\link\e]8;;\e\\", "link")]
    [InlineData("\eP1$r0m\e\\text", "text")]
    [InlineData("\e7\eMtext\e8", "text")]
    [InlineData("\u009b31mred\u009b0m", "red")]
    public void EscapeSequencesAreRemoved(string text, string expected) => Assert.Equal(expected, TerminalText.WithoutEscapes(text));

    [Fact]
    public void AnUnfinishedControlStringHidesNoMoreThanItsLine() =>
        Assert.Equal("a\n1 failed", TerminalText.WithoutEscapes("a\e]0;title\n1 failed"));

    [Fact]
    public void AnEscapeInsideAnotherLeavesNoWholeEscapeBehind() =>
        Assert.DoesNotContain('\e', TerminalText.WithoutEscapes("\e\e[0m[31mx"));

    [Fact]
    public void BackspacesTakeBackWhatStoodBefore() =>
        Assert.Equal("1 failed\nx", TerminalText.WithoutEscapes("0\b1 failed\n\b\bx"));

    [Fact]
    public void WindowsLineEndsBecomeOneNewline() => Assert.Equal("a\nb\n", TerminalText.WithoutEscapes("a\r\nb\r\r\n"));

    [Fact]
    public void ProgressDrawnOverItselfBecomesLines() => Assert.Equal("1/2\n2/2\nok\n", TerminalText.WithoutEscapes("1/2\r2/2\e[1Gok\n"));

    [Fact]
    public void TabsStayAndOtherControlCharactersGo() => Assert.Equal("a\tbc", TerminalText.WithoutEscapes("a\tb\0\a\u202ec\u007f"));

    [Theory]
    [InlineData("cargo/coloured")]
    [InlineData("pytest/coloured")]
    [InlineData("pytest/terminal")]
    [InlineData("jest/coloured")]
    [InlineData("vitest/terminal")]
    [InlineData("dotnet/terminal-two-projects")]
    [InlineData("bats/pretty-all-pass")]
    [InlineData("prove/terminal")]
    public void RecordedColoursAndProgressLeaveNothingBehind(string file)
    {
        var text = TerminalText.WithoutEscapes(Encoding.UTF8.GetString(RecordedRuns.Get(file).Output));

        Assert.DoesNotContain(text, character => char.IsControl(character) && character is not ('\n' or '\t'));
        Assert.DoesNotContain("[0m", text, StringComparison.Ordinal);
        Assert.DoesNotContain("(B", text, StringComparison.Ordinal);
    }
}
