using System.Text;
using Hex.Exec.Architecture;
using Hex.Testing.Architecture;

namespace Hex.Exec.Tests.Architecture;

/// <summary>The lines that are shown with a finding, by the numbers that the parser gives them.</summary>
public sealed class SourceTextsTests
{
    private const string Folder = "/somewhere";

    private readonly InMemoryFiles _files = new();

    [Theory]
    [InlineData("a\nb\nc\nd", 2, 1, "a|b|c")]
    [InlineData("a\nb\nc\nd", 1, 1, "a|b")]
    [InlineData("a\nb\nc\nd", 4, 3, "c|d")]
    [InlineData("a\r\nb\r\nc", 3, 2, "b|c")]
    [InlineData("a\nb\n", 3, 2, "b|")]
    [InlineData("\uFEFFa\nb", 1, 1, "a|b")]
    [InlineData("one\fpage\u2028more\rstill\nb", 2, 1, "one\fpage\u2028more\rstill|b")]
    public void AFrameHasTheLineBeforeAndAfter(string text, int line, int first, string lines)
    {
        _files[$"{Folder}/a.ts"] = text;

        var frame = new SourceTexts(_files.Open(Folder)).FrameAt("a.ts", line, 0);

        Assert.NotNull(frame);
        Assert.Equal((first, line, 1, lines), (frame.FirstLine, frame.Line, frame.Column, string.Join('|', frame.Lines)));
    }

    [Theory]
    [InlineData("a.ts", 3)]
    [InlineData("a.ts", 0)]
    [InlineData("gone.ts", 1)]
    public void ALineThatIsNotThereHasNoFrame(string path, int line)
    {
        _files[$"{Folder}/a.ts"] = "a\nb";

        Assert.Null(new SourceTexts(_files.Open(Folder)).FrameAt(path, line, 1));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void AFileInAnotherEncodingIsShownAsItsText(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes("ä\nb")];
        _files.Open(Folder).Write("a.ts", bytes, mode: null, "a.new");

        Assert.Equal(["ä", "b"], new SourceTexts(_files.Open(Folder)).FrameAt("a.ts", 1, 1)!.Lines);
    }
}
