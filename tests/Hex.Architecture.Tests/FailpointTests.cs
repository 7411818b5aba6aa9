using System.Text.RegularExpressions;
using Hex.Core.Faults;

namespace Hex.Architecture.Tests;

/// <summary>A failpoint nobody comes to tests nothing.</summary>
public sealed class FailpointTests
{
    [Fact]
    public void EveryFailpointIsReachedSomewhere()
    {
        var code = string.Concat(House.Code("src").Select(House.Read));

        var unreached = Enum.GetNames<Failpoint>().Where(name => !Regex.IsMatch(code, $@"Failpoints\.Reach\([\w.]*Failpoint\.{name}\)"));

        Assert.Empty(unreached);
    }
}
