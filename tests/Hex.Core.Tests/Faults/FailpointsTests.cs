using Hex.Core.Faults;

namespace Hex.Core.Tests.Faults;

public sealed class FailpointsTests
{
    [Fact]
    public void EveryPointHasANameOfItsOwnInSnakeCase()
    {
        var names = Enum.GetValues<Failpoint>().Select(Failpoints.NameOf).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(names, name => Assert.Matches("^[a-z]+(_[a-z]+)*$", name));
        Assert.Contains("edit_written", names);
    }

    [Fact]
    public void APointThatIsNotArmedLetsTheRunPass()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable(Failpoints.Variable) is { Length: > 0 }, "a failpoint is armed from outside");

        Assert.Null(Record.Exception(() => Failpoints.Reach(Failpoint.EditWritten)));
    }
}
