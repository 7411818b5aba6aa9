using System.Text;
using Hex.Exec.Repair.Localisation;
using Hex.Exec.Repair.Source;
using Hex.Exec.Tests.Repair.Doubles;
using Hex.Testing.Machine;

namespace Hex.Exec.Tests.Repair.Localisation;

public class LocaliserTests
{
    private const string Code = """
        def mean(xs):
            return sum(xs) / len(xs)

        def middle(n):
            return n / 2

        def median(xs):
            ys = sorted(xs)
            return ys[middle(len(ys))]
        """;

    [Fact]
    public void TheNamedLineComesFirst()
    {
        var lines = Ranked("  File \"stats.py\", line 9, in median\nTypeError: list indices must be integers", "python check.py");

        Assert.Equal(8, lines[0]);
    }

    [Fact]
    public void AFailingTestLeadsToWhatItCallsAndWhatThatCalls()
    {
        var test = "def test_mean():\n    assert mean([1]) == 1\n\ndef test_median():\n    assert median([1]) == 1\n";

        var lines = Ranked("test_stats.py:5: AssertionError", "python -m pytest", ("test_stats.py", test));

        Assert.Equal(8, lines[0]);
        Assert.Equal([4, 7, 8], lines.Take(3).Order());
    }

    [Fact]
    public void WhatPassingTestsCallTooIsLessSuspicious()
    {
        var test = "def test_one():\n    assert mean([1]) == middle(2)\n\ndef test_two():\n    assert middle(2) == 1\n";

        var lines = Ranked("FAILED test_stats.py::test_one\ntest_stats.py:2: AssertionError", "python -m pytest", ("test_stats.py", test));

        Assert.Equal(1, lines[0]);
    }

    [Fact]
    public void ATestsNameSpeaksOfTheFunction() => Assert.Equal([7, 8], Ranked("not ok 1 - median of an even number", "node check.js").Take(2).Order());

    [Fact]
    public void WithoutAnyHintLinesThatDecideComeFirst()
    {
        var lines = Ranked("failed", "make check");

        Assert.Equal([1, 4, 8], lines.Take(3));
    }

    // Words that are no paths are no reason to give up.
    [Theory]
    [InlineData("PYTHONPATH=. python3 -m unittest")]
    [InlineData("cd ./. && X=../x.py Y=~/y.py make")]
    [InlineData("grep 'a\\.b' /etc/hosts.conf")]
    public void ACommandMaySayAnything(string command) =>
        Assert.Equal(9, Ranked($"x.{new string('y', 400)}:1: a\0.b:2: wrong", command).Length);

    private static int[] Ranked(string output, string command, params (string Path, string Text)[] others)
    {
        using var tree = new TemporaryTree(others);
        var file = SourceFile.Read("stats.py", Encoding.UTF8.GetBytes(Code))!;

        var suspicion = Localiser.Find(output, command, [file], new TestPlaces(RealMachine.Roots.Open(tree.Root), string.Empty));

        return [.. file.Lines.OrderBy(suspicion.CostOf).Select(line => line.Number)];
    }
}
