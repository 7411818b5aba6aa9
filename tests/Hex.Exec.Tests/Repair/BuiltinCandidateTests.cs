namespace Hex.Exec.Tests.Repair;

public class BuiltinCandidateTests
{
    [Fact]
    public async Task ABoundThatIsOneOffIsRepaired()
    {
        using var scene = new RepairScene(
            "bash check.sh",
            ("sum.sh", "total=0\ni=1\nwhile [ $i -lt $1 ]; do\n  total=$((total + i))\n  i=$((i + 1))\ndone\necho $total\n"),
            ("check.sh", "got=$(bash sum.sh 4)\n[ \"$got\" = 10 ] || { echo \"sum.sh: line 3: sum of 4 is $got\"; exit 1; }\n[ \"$(bash sum.sh 1)\" = 1 ]\n"));

        var end = await scene.RepairAsync("sum.sh");

        Assert.True(end.Passed, end.Reason);
        Assert.Contains("-le $1", scene.Tree.Read("sum.sh"), StringComparison.Ordinal);
    }
}
