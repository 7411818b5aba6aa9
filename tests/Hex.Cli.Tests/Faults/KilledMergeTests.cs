using Hex.Core.Faults;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary><c>kill -9</c> at every named point of a merge.</summary>
public sealed class KilledMergeTests : FaultScene
{
    // Those a merge comes by in its own way; all of them with HEX_SWEEP=full.
    private static readonly Failpoint[] Usual =
    [
        Failpoint.JournalOpened, Failpoint.WorktreeMade, Failpoint.OriginalsSaved, Failpoint.EditWritten, Failpoint.EditComplete, Failpoint.IndexLocked, Failpoint.RefMoved,
        Failpoint.IndexRefreshed, Failpoint.JournalClosed,
    ];

    public static TheoryData<Failpoint> EveryPoint() => [.. Environment.GetEnvironmentVariable("HEX_SWEEP") == "full" ? Enum.GetValues<Failpoint>() : Usual];

    [Theory]
    [MemberData(nameof(EveryPoint))]
    [Trait("Accepts", "F2")]
    public async Task KilledAnywhereItIsDoneOrNotBegun(Failpoint point)
    {
        Operator("git switch -q -c feature; sed -i s/wrong/right/ value.txt; git commit -q -a -m feature; git switch -q main");
        Repository.Write("rival.txt", "x\n");
        Repository.Commit("main goes on");
        var checker = Checker.Before(Home, Repository);

        await HexAsync(Variable(Failpoints.Variable, $"{Failpoints.NameOf(point)}:kill"), "worktree", "merge", "feature", "--evidence", TempRepository.Evidence);
        await HexAsync("recover");

        if (Repository.Git("rev-list", "--count", "--merges", "main") == "0")
        {
            await checker.NothingChangedAsync();
        }
        else
        {
            await checker.OneCommitAddedAsync(TempRepository.File);
        }
    }
}
