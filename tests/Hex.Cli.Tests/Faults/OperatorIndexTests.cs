using Hex.Core.Evidence;
using Hex.Core.Runs;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>What the operator's index says besides the commit: work half staged, and files git was told not to look at.</summary>
public sealed class OperatorIndexTests : FaultTest
{
    public static TheoryData<string> Hidings => ["--assume-unchanged", "--skip-worktree"];

    [Fact]
    public async Task AFileThatIsStagedAndChangedAgainStaysSo()
    {
        Repository.Write("other.txt", "staged\n");
        Repository.Git("add", "other.txt");
        Repository.Write("other.txt", "staged and changed\n");
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync(TempRepository.Evidence, Right);

        AssertEnded(0, "committed", result);
        Assert.Equal("staged", Repository.Git("show", ":other.txt"));
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    // As on drives that have no permission bits: what git knows of them stays.
    [Fact]
    public async Task AnExecutableStaysOneWhereBitsMeanNothing()
    {
        Repository.Git("update-index", "--chmod=+x", TempRepository.File);
        Repository.Git("commit", "--quiet", "--message", "executable");
        Repository.Git("config", "core.fileMode", "false");
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync(TempRepository.Evidence, Right);

        AssertEnded(0, "committed", result);
        Assert.StartsWith("100755", Repository.Git("ls-tree", "HEAD", TempRepository.File), StringComparison.Ordinal);
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Theory]
    [MemberData(nameof(Hidings))]
    public async Task AHiddenChangeOfTheTargetIsNotSweptIntoACommit(string hiding)
    {
        Hide(hiding, TempRepository.File, "before\nwrong\nafter\nnobody's business\n");
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync(TempRepository.Evidence, Right);

        AssertSaid(4, "git was told not to look for", result);
        await checker.NothingChangedAsync();
    }

    [Theory]
    [MemberData(nameof(Hidings))]
    public async Task APassThatNeedsAHiddenChangeIsNotCommitted(string hiding)
    {
        Hide(hiding, "other.txt", "needed\n");
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync("sh check.sh && grep -q needed other.txt", Right);

        AssertEnded(1, "evidence_failed", result);
        Assert.Contains(result.Events.OfType<Warned>(), warned => warned.Message.Contains("only in your working tree: other.txt", StringComparison.Ordinal));
        await checker.NothingChangedAsync();
    }

    [Theory]
    [MemberData(nameof(Hidings))]
    public async Task AHiddenChangeThatDoesNotMatterIsNoObstacle(string hiding)
    {
        Hide(hiding, "other.txt", "mine alone\n");

        var result = await RunAsync(TempRepository.Evidence, Right);

        AssertEnded(0, "committed", result);
        Assert.Contains(result.Events.OfType<EvidenceFinished>(), finished => finished.Phase == EvidencePhase.CommitAlone);
        Assert.Equal("mine alone\n", Repository.Read("other.txt"));
        Assert.Equal(TempRepository.File, Repository.Git("diff", "--name-only", "HEAD^", "HEAD"));
    }

    [Theory]
    [MemberData(nameof(Hidings))]
    public async Task AHiddenChangeIsNotLostToAnUndo(string hiding)
    {
        var run = await RunAsync(TempRepository.Evidence, Right);
        Hide(hiding, TempRepository.File, "before\nright\nafter\nnobody's business\n");
        var checker = Checker.Before(Home, Repository);

        var result = await HexCommand.RunAsync(Home, Repository.Root, "do", "undo", RunEventCodec.Decode(run.Output.Split('\n')[0]).Run.ToString());

        AssertSaid(4, "git was told not to look for any", result);
        await checker.NothingChangedAsync();
    }

    private void Hide(string hiding, string file, string content)
    {
        Repository.Git("update-index", hiding, file);
        Repository.Write(file, content);
    }
}
