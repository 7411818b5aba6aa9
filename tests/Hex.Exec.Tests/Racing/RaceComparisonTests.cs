using System.Text;
using Hex.Core.Commands;
using Hex.Core.Edits;
using Hex.Core.Evidence;
using Hex.Exec.Racing;

namespace Hex.Exec.Tests.Racing;

public sealed class RaceComparisonTests
{
    private static readonly string[] Line = ["a", "b", "c"];

    [Fact]
    public void TheFewestLinesWinWhateverTheOrder()
    {
        var comparison = RaceComparison.Of([Change("a", "1\n2\n3\n"), Change("b", "1\n")], Line);

        Assert.Equal("b", comparison.Smallest.Candidate);
        Assert.Equal([("b", 1, 1), ("a", 3, 1)], comparison.Sizes.Select(size => (size.Candidate, size.AddedLines, size.RemovedLines)));
    }

    [Fact]
    public void OfEqualOnesTheFewestFilesAndThenTheFirstInLineWin()
    {
        var twoFiles = Change("a", "1\n") with { Changes = [File("x", "0\n", "0\n1\n"), File("y", "0\n", "0\n1\n")] };

        Assert.Equal("b", RaceComparison.Of([twoFiles, Change("b", "1\n")], Line).Smallest.Candidate);
        Assert.Equal("b", RaceComparison.Of([Change("c", "1\n"), Change("b", "2\n")], Line).Smallest.Candidate);
    }

    [Fact]
    public void ARemovedFileCountsAllItsLines() =>
        Assert.Equal(2, RaceComparison.Of([Change("a", "1\n") with { Changes = [File("x", "1\n2\n", null)] }], Line).Sizes[0].RemovedLines);

    [Fact]
    public void TheSameChangeIsToldAsSuchAlone() =>
        Assert.Equal(["b made the same change as a"], RaceComparison.Of([Change("a", "1\n"), Change("b", "1\n", output: "else", seconds: 90)], Line).Differences);

    [Theory]
    [InlineData("12 tests in 0.31 s at /b/x.py", "14 tests in 62.0 s at /a/x.py", null)]
    [InlineData("\u001b[32mok\u001b[0m", "ok", null)]
    [InlineData("one\ntwo", "two\none", null)]
    [InlineData("ok\nwarning: deprecated", "ok", "with b the evidence also prints \"warning: deprecated\"")]
    [InlineData("ok", "ok\nwarning: deprecated", "with b the evidence does not print \"warning: deprecated\"")]
    [InlineData("hello", "goodbye", "with b the evidence prints \"hello\", with a \"goodbye\"")]
    public void WhatTheEvidencePrintsDifferentlyIsToldWithoutWhatDiffersFromRunToRun(string ofTheOther, string ofTheSmallest, string? told) =>
        Assert.Equal(
            told is null ? [] : [told],
            RaceComparison.Of([Change("a", "1\n", output: ofTheSmallest) with { Root = "/a" }, Change("b", "1\n2\n", output: ofTheOther) with { Root = "/b" }], Line).Differences);

    [Fact]
    public void OtherCountsOfTestsAreTold() =>
        Assert.Equal(
            ["with b 3 tests pass, 0 fail and 2 are skipped, with a 5 tests pass, 0 fail and 0 are skipped"],
            RaceComparison.Of([Change("a", "1\n", tests: new TestTally("pytest", 5, 0, 0)), Change("b", "1\n2\n", tests: new TestTally("pytest", 3, 0, 2))], Line).Differences);

    [Theory]
    [InlineData(1, 1.9, false)]
    [InlineData(0.1, 0.9, false)]
    [InlineData(1, 3, true)]
    public void ClearlySlowerEvidenceIsTold(double quick, double slow, bool isTold) =>
        Assert.Equal(isTold, RaceComparison.Of([Change("a", "1\n", seconds: quick), Change("b", "1\n2\n", seconds: slow)], Line).Differences.Any(text => text.StartsWith("with b the evidence takes", StringComparison.Ordinal)));

    private static RacedChange Change(string candidate, string after, string output = "", double seconds = 1, TestTally? tests = null) => new(
        candidate, "/nowhere", [File("x", "0\n", after)],
        new EvidenceReport(new EvidenceVerdict.Passed(tests), new CapturedOutput(Encoding.UTF8.GetBytes(output), ReadOnlyMemory<byte>.Empty, output.Length), TimeSpan.FromSeconds(seconds), tests, 0));

    private static FileChange File(string path, string before, string? after) => new(path, Encoding.UTF8.GetBytes(before), after is null ? null : Encoding.UTF8.GetBytes(after));
}
