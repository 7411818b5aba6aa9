using System.Text;
using Hex.Core.Commands;
using Hex.Nexus.Machine.Processes;
using Hex.Testing.Machine;

namespace Hex.Nexus.Tests.Machine.Processes;

[Trait("Accepts", "F10")]
[Collection(RunsAlone.Name)]
public sealed class HugeOutputTests
{
    private const int Megabyte = 1_000_000;

    private readonly ProcessCommandRunner _runner = new();

    [Theory]
    [InlineData("yes 'a line of output' | head -c 300000000; echo the end")]
    [InlineData("head -c 300000000 /dev/zero | tr '\\0' x; echo the end")]
    [InlineData("head -c 300000000 /dev/zero; echo the end")]
    public async Task ItsBeginningAndEndAreKeptAndNothingElse(string script)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var result = await _runner.RunAsync(Shell.Script(script), CancellationToken.None);

        Assert.Equal(300_000_008, result.Output.TotalBytes);
        Assert.Equal(OutputBound.Default, new OutputBound(result.Output.Head.Length, result.Output.Tail.Length));
        Assert.True(result.Output.Tail.Span.EndsWith("the end\n"u8));
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 50 * Megabyte);
    }

    [Fact]
    public async Task BytesThatAreNoTextComeThrough()
    {
        var result = await _runner.RunAsync(Shell.Script("printf 'a\\xff\\xfe\\0b\\r'"), CancellationToken.None);

        Assert.Equal<byte[]>([(byte)'a', 0xff, 0xfe, 0, (byte)'b', (byte)'\r'], result.Output.Head.ToArray());
        Assert.Equal("a\ufffd\ufffd\0b\r", result.Output.ToText());
    }

    [Fact]
    public async Task BothOutputsAreReadAtOnce()
    {
        var script = Shell.Script("head -c 5000000 /dev/zero >&2; head -c 5000000 /dev/zero");

        var result = await _runner.RunAsync(script, CancellationToken.None);

        Assert.Equal((5 * Megabyte, 5 * Megabyte), (result.Output.TotalBytes, result.Error.TotalBytes));
    }

    [Fact]
    public async Task WholeOutputIsWhole()
    {
        var result = await _runner.RunAsync(Shell.Script("seq 1 300000") with { Output = OutputBound.Whole }, CancellationToken.None);

        Assert.True(result.Output.IsWhole);
        Assert.Equal(string.Concat(Enumerable.Range(1, 300_000).Select(number => $"{number}\n")), Encoding.ASCII.GetString(result.Output.Head.Span));
    }
}
