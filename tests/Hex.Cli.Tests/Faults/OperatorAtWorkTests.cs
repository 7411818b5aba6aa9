using Hex.Core.Faults;
using Hex.Core.Runs;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>The operator goes on working while the evidence runs.</summary>
[Trait("Accepts", "F19")]
public sealed class OperatorAtWorkTests : FaultScene
{
    private readonly MeetingPoint _meeting;

    public OperatorAtWorkTests() => _meeting = new MeetingPoint(Home);

    public static TheoryData<string> Moves => new()
    {
        "echo operator > own.txt && git add own.txt && git commit -q -m own -- own.txt",
        "git switch -q -c elsewhere",
        "git commit -q --amend -m amended",
        "git checkout -q --detach",
        "git switch -q -c elsewhere && git branch -q -D main",
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public async Task AMovedBranchKeepsTheOperatorsWorkAndTheResultOnABranchOfItsOwn(string move)
    {
        var original = Repository.Read(TempRepository.File);

        var (end, paused) = await RunAsync(() => Operator(move));

        EndsWith(end, 1, "branch_moved");
        Assert.Equal($"hex/auto/{RunEventCodec.Decode(end.Output.Split('\n')[0]).Run}", end.End.Branch);
        Assert.Equal(TempRepository.File, Repository.Git("diff", "--name-only", $"{end.End.Branch}^", end.End.Branch!));
        Assert.Equal(original, Repository.Read(TempRepository.File));
        await OnlyTheBranchCameAsync(paused, end.End.Branch!);
    }

    [Fact]
    public async Task ACommitThatTookHexsUnfinishedChangeAlongIsNamed()
    {
        var (end, _) = await RunAsync(() => Operator("git commit -q -a -m everything"));

        EndsWith(end, 1, "branch_moved");
        Assert.Contains(end.Events.OfType<Warned>(), warned => warned.Message.StartsWith($"HEAD moved to {Repository.Git("rev-parse", "HEAD")[..10]}", StringComparison.Ordinal));
        Assert.Contains(TempRepository.File, Repository.Git("status", "--porcelain"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANewBranchElsewhereIsNoObstacle()
    {
        var (end, _) = await RunAsync(() => Operator("git branch side"));

        Assert.Equal("committed", end.End.Outcome);
        Assert.Equal("2", Repository.Git("rev-list", "--count", "main"));
        Assert.Equal("1", Repository.Git("rev-list", "--count", "side"));
        await Checker.Before(Home, Repository).NothingLeftAsync();
    }

    [Fact]
    public async Task AnotherFileTheOperatorEditsStaysAsTheyWroteIt()
    {
        var checker = Checker.Before(Home, Repository);
        var (end, _) = await RunAsync(() => Repository.Write("other.txt", "the operator's edit\n"));

        Assert.Equal("committed", end.End.Outcome);
        Assert.Contains(end.Events.OfType<EvidenceFinished>(), finished => finished.Phase == Core.Evidence.EvidencePhase.CommitAlone);
        Assert.Equal("the operator's edit\n", Repository.Read("other.txt"));
        Repository.Write("other.txt", "untouched\n");
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Fact]
    public async Task TheTargetTheOperatorEditsIsNeverOverwrittenAndWhatItHeldIsKept()
    {
        var original = Repository.Read(TempRepository.File);

        var (end, paused) = await RunAsync(() => Repository.Write(TempRepository.File, "before\nright\nthe operator's line\n"));

        EndsWith(end, 1, "evidence_tampered");
        Assert.Equal("before\nright\nthe operator's line\n", Repository.Read(TempRepository.File));
        Assert.Equal("1", Repository.Git("rev-list", "--count", "main"));
        var kept = Assert.Single(Directory.EnumerateDirectories(Repository.At(".git/hex/kept")));
        Assert.Contains(Directory.EnumerateFiles(kept), file => File.ReadAllText(file) == original);
        Assert.Contains(end.Events.OfType<Warned>(), warned => warned.Message.Contains(kept, StringComparison.Ordinal));
        await new Checker(Home, Repository, paused).NothingChangedAsync();
    }

    [Fact]
    public async Task AKeptResultIsFoundByRecoveryWhenHexDiesBeforeItIsRecorded()
    {
        var original = Repository.Read(TempRepository.File);
        var die = Variable(Failpoints.Variable, $"{Failpoints.NameOf(Failpoint.EditReverting)}:kill");

        using var hex = Start(die, RightValueBy(_meeting.Evidence));
        await _meeting.ReachedAsync(hex);
        Operator("git commit -q --allow-empty -m own");
        _meeting.Release();
        var died = await HexCommand.FinishAsync(hex);
        var recovered = await HexAsync("recover");

        Assert.Equal((137, 0), (died.Exit, recovered.Exit));
        Assert.Equal(original, Repository.Read(TempRepository.File));
        Assert.Equal("own", Repository.Git("log", "-1", "--format=%s", "main"));
        Assert.StartsWith("hex/auto/", Repository.Git("for-each-ref", "--format=%(refname:short)", "refs/heads/hex"), StringComparison.Ordinal);
        await Checker.Before(Home, Repository).NothingLeftAsync();
    }

    [Fact]
    public async Task ADeletedBaseBranchIsNoObstacleToAnIsolatedRun()
    {
        var (end, paused) = await RunAsync(() => Operator("git switch -q -c elsewhere && git branch -q -D main"), "--isolate");

        Assert.Equal("committed", end.End.Outcome);
        await OnlyTheBranchCameAsync(paused, end.End.Branch!);
    }

    private async Task<(HexResult End, OperatorState Paused)> RunAsync(Action operatorActs, params string[] options)
    {
        using var hex = Start(RightValueBy(_meeting.Evidence, options));
        await _meeting.ReachedAsync(hex);
        operatorActs();
        var paused = OperatorState.Of(Repository);
        _meeting.Release();
        var end = await HexCommand.FinishAsync(hex);
        Home.Remember(end);
        return (end, paused);
    }

    // Between the operator's work and the end of the run only that branch came or moved, and the edit went.
    private async Task OnlyTheBranchCameAsync(OperatorState paused, string branch)
    {
        var now = OperatorState.Of(Repository);
        Assert.Equal((paused.Index, paused.Head), (now.Index, now.Head));
        Assert.Equal(Without(paused.Refs, $"refs/heads/{branch}"), Without(now.Refs, $"refs/heads/{branch}"));
        Assert.Equal(Without(paused.Files, TempRepository.File), Without(now.Files, TempRepository.File));
        await new Checker(Home, Repository, paused).NothingLeftAsync();
    }

    private static Dictionary<string, string> Without(IReadOnlyDictionary<string, string> entries, string name) =>
        entries.Where(entry => entry.Key != name).ToDictionary();
}
