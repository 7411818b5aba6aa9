using Hex.Core.Commands;
using Hex.Nexus.Machine.Processes;

namespace Hex.Nexus.Tests.Machine.Processes;

public sealed class OutputCaptureTests
{
    [Fact]
    public void WhateverThePiecesTheFirstAndLastBytesAreKept()
    {
        var random = new Random(11);
        for (var round = 0; round < 2000; round++)
        {
            var bound = new OutputBound(random.Next(0, 40), random.Next(0, 40));
            var content = new byte[random.Next(0, 200)];
            random.NextBytes(content);

            var output = Capture(content, bound, random);

            AssertFirstAndLast(content, bound, output);
        }
    }

    private static CapturedOutput Capture(byte[] content, OutputBound bound, Random random)
    {
        var capture = new OutputCapture(bound);
        for (var start = 0; start < content.Length;)
        {
            var length = random.Next(1, Math.Min(60, content.Length - start) + 1);
            capture.Append(content.AsSpan(start, length));
            start += length;
        }

        return capture.ToOutput();
    }

    private static void AssertFirstAndLast(byte[] content, OutputBound bound, CapturedOutput output)
    {
        var isWhole = content.Length <= bound.Head + bound.Tail;
        Assert.Equal(content.Length, output.TotalBytes);
        Assert.Equal(isWhole ? content : content[..bound.Head], output.Head.ToArray());
        Assert.Equal(isWhole ? [] : content[^bound.Tail..], output.Tail.ToArray());
    }
}
