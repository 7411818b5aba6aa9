using Hex.Core.Repositories;

namespace Hex.Core.Tests.Repositories;

public sealed class WorkTreeStateTests
{
    private static readonly WorkTreeEntry Edited = new(IsTracked: true, ' ', 'M', "10 1000 7");
    private static readonly WorkTreeEntry Untracked = new(IsTracked: false, '?', '?', "20 2000 8");

    [Fact]
    public void TheSameStateHasNoChanges() =>
        Assert.Empty(State(("a.cs", Edited), ("new.txt", Untracked)).TrackedChangesIn(State(("a.cs", Edited), ("new.txt", Untracked))));

    [Fact]
    public void AFileEditedSinceIsAChange() =>
        Assert.Equal(["a.cs"], State().TrackedChangesIn(State(("a.cs", Edited))));

    [Fact]
    public void AnEditedFileEditedAgainIsAChange() =>
        Assert.Equal(["a.cs"], State(("a.cs", Edited)).TrackedChangesIn(State(("a.cs", Edited with { Stamp = "11 1001 7" }))));

    [Fact]
    public void AnEditedFileThatIsAsInHeadAgainIsAChange() =>
        Assert.Equal(["a.cs"], State(("a.cs", Edited)).TrackedChangesIn(State()));

    [Fact]
    public void StagingAFileIsAChange() =>
        Assert.Equal(["a.cs"], State(("a.cs", Edited)).TrackedChangesIn(State(("a.cs", Edited with { IndexStatus = 'M', FileStatus = ' ' }))));

    [Fact]
    public void UntrackedFilesMayComeChangeAndGo()
    {
        var before = State(("gone.txt", Untracked), ("kept.txt", Untracked));
        var later = State(("kept.txt", Untracked with { Stamp = "21 2001 8" }), ("new.txt", Untracked));

        Assert.Empty(before.TrackedChangesIn(later));
    }

    [Fact]
    public void AnUntrackedFileThatIsTrackedNowIsAChange() =>
        Assert.Equal(["new.txt"], State(("new.txt", Untracked)).TrackedChangesIn(State(("new.txt", Edited with { IndexStatus = 'A' }))));

    [Fact]
    public void ChangesAreInOrdinalOrder() =>
        Assert.Equal(["B.cs", "a.cs", "z.cs"], State(("z.cs", Edited)).TrackedChangesIn(State(("a.cs", Edited), ("B.cs", Edited))));

    private static WorkTreeState State(params (string Path, WorkTreeEntry Entry)[] entries) =>
        new("1a2b3c", "refs/heads/main", entries.ToDictionary(pair => pair.Path, pair => pair.Entry));
}
