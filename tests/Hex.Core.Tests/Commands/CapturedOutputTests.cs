using System.Text;
using Hex.Core.Commands;

namespace Hex.Core.Tests.Commands;

public sealed class CapturedOutputTests
{
    [Fact]
    public void NothingPrintedIsAnEmptyText()
    {
        Assert.Equal(string.Empty, CapturedOutput.Empty.ToText());
        Assert.True(CapturedOutput.Empty.IsWhole);
    }

    [Fact]
    public void WholeOutputIsItsText() => Assert.Equal("grün\n", Captured("grün\n", "", omitted: 0).ToText());

    [Fact]
    public void HeadAndTailThatMeetAreOneText()
    {
        var output = Captured("first ", "last", omitted: 0);

        Assert.True(output.IsWhole);
        Assert.Equal("first last", output.ToText());
    }

    [Fact]
    public void ALineTellsHowMuchWasLeftOut()
    {
        var output = Captured("first", "last", omitted: 1234);

        Assert.False(output.IsWhole);
        Assert.Equal(1234, output.OmittedBytes);
        Assert.Equal("first\n[… 1234 bytes left out …]\nlast", output.ToText());
    }

    [Fact]
    public void BytesThatAreNoTextAreReplaced()
    {
        var output = new CapturedOutput(new byte[] { (byte)'a', 0xFF, (byte)'b' }, ReadOnlyMemory<byte>.Empty, 3);

        Assert.Equal("a\uFFFDb", output.ToText());
    }

    private static CapturedOutput Captured(string head, string tail, long omitted)
    {
        var first = Encoding.UTF8.GetBytes(head);
        var last = Encoding.UTF8.GetBytes(tail);
        return new CapturedOutput(first, last, first.Length + last.Length + omitted);
    }
}
