using Hex.Testing.Machine;

namespace Hex.Exec.Tests.Repair;

/// <summary>Real folders, real processes, real faults.</summary>
public class RealFaultsTests
{
    [Fact]
    public async Task ABoundInAShellScriptIsRepaired()
    {
        using var scene = new RepairScene(
            "bash check.sh",
            ("sum.sh", "total=0\ni=1\nwhile [ $i -lt $1 ]; do\n  total=$((total + i))\n  i=$((i + 1))\ndone\necho $total\n"),
            ("check.sh", "got=$(bash sum.sh 4)\n[ \"$got\" = 10 ] || { echo \"sum.sh: line 3: sum of 4 is $got\"; exit 1; }\n[ \"$(bash sum.sh 1)\" = 1 ]\n"));

        var end = await scene.RepairAsync("sum.sh");

        Assert.True(end.HasPassed, end.Reason);
        Assert.Contains("-le $1", scene.Tree.Read("sum.sh"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReturnInsideAPythonLoopIsRepaired()
    {
        Programs.Need("python3");
        using var scene = new RepairScene(
            "python3 -m unittest test_totals",
            ("totals.py", "def total(prices):\n    sum = 0\n    for price in prices:\n        sum += price\n        return sum\n"),
            ("test_totals.py", """
                import unittest
                from totals import total

                class TotalTest(unittest.TestCase):
                    def test_of_one(self):
                        self.assertEqual(total([2]), 2)

                    def test_of_many(self):
                        self.assertEqual(total([2, 3, 4]), 9)

                    def test_of_none(self):
                        self.assertEqual(total([]), 0)
                """));

        var end = await scene.RepairAsync("totals.py");

        Assert.True(end.HasPassed, end.Reason);
        Assert.EndsWith("        sum += price\n    return sum\n", scene.Tree.Read("totals.py"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AChangeThatLoopsForEverCostsOnlyItsTimeLimit()
    {
        Programs.Need("perl");
        using var scene = new RepairScene(
            "perl check.pl",
            ("Count.pm", "package Count;\nsub down {\n    my ($n) = @_;\n    my $steps = 0;\n    while ($n > 1) {\n        $n = $n - 1;\n        $steps++;\n    }\n    return $steps;\n}\n1;\n"),
            ("check.pl", "use lib '.';\nuse Count;\nmy $got = Count::down(3);\ndie \"down(3) is $got\" unless $got == 3;\ndie 'down(0)' unless Count::down(0) == 0;\n"));

        var end = await scene.RepairAsync("Count.pm");

        Assert.True(end.HasPassed, end.Reason);
        Assert.Matches(@"\$n >= 1|\$n > 0", scene.Tree.Read("Count.pm"));
    }

    [Fact]
    public async Task AWrongMemberInJavaScriptIsRepaired()
    {
        Programs.Need("node");
        using var scene = new RepairScene(
            "node --test area.test.js",
            ("area.js", "exports.area = (box) => {\n  const margin = box.margin * 2;\n  return (box.width - margin) * (box.width - margin);\n};\n"),
            ("area.test.js", """
                const test = require('node:test');
                const assert = require('node:assert');
                const { area } = require('./area.js');

                test('area without a margin', () => assert.strictEqual(area({ width: 2, height: 5, margin: 0 }), 10));
                test('area with a margin', () => assert.strictEqual(area({ width: 4, height: 5, margin: 1 }), 6));
                """));

        var end = await scene.RepairAsync("area.js");

        Assert.True(end.HasPassed, end.Reason);
        Assert.Matches(@"\(box\.(width|height) - margin\) \* \(box\.(?!\1)(width|height) - margin\)", scene.Tree.Read("area.js"));
    }
}
