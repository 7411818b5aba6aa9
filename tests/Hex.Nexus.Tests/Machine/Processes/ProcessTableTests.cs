using Hex.Nexus.Machine.Processes;

namespace Hex.Nexus.Tests.Machine.Processes;

public sealed class ProcessTableTests
{
    private static readonly List<ProcessEntry> Table =
    [
        Entry(1, parent: 0), Entry(2, parent: 0), Entry(10, parent: 1), Entry(11, parent: 10), Entry(12, parent: 11), Entry(20, parent: 1),
    ];

    [Fact]
    public void NothingDescendsFromNothing() => Assert.Empty(ProcessTable.WithDescendants([], Table, parent: null));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void NothingIsReachedThroughInitOrTheKernel(int parent) => Assert.Empty(ProcessTable.WithDescendants([], Table, parent));

    [Fact]
    public void ChildrenAndTheirChildrenAreDescendants()
    {
        Assert.Equal([11, 12], Ids(ProcessTable.WithDescendants([], Table, parent: 10)));
        Assert.Equal([10, 11, 12], Ids(ProcessTable.WithDescendants([Entry(10, parent: 1)], Table, parent: null)));
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("with ) and ( and ) S 1 2")]
    public void ANameOfAnyShapeIsReadOver(string name)
    {
        var entry = ProcessEntry.Parse(7, $"7 ({name}) Z 5 6 4 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 9876 0 0\n");

        Assert.Equal(new ProcessEntry(new ProcessIdentity(7, 9876), 5, 4, IsDead: true), entry);
    }

    [Fact]
    public void NobodyCarriesAMarkThatWasNeverGiven()
    {
        var processes = new MarkedProcesses(Guid.NewGuid().ToString());

        Assert.Equal(0, processes.Sweep(mainHasExited: true));
    }

    private static ProcessEntry Entry(int id, int parent) => new(new ProcessIdentity(id, 0), parent, id, IsDead: false);

    private static IEnumerable<int> Ids(IEnumerable<ProcessEntry> entries) => entries.Select(entry => entry.Identity.Id);
}
