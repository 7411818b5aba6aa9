using System.Diagnostics;
using Hex.Core.Runs;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>Many runs at once on one repository.</summary>
[Trait("Accepts", "F20")]
public sealed class SimultaneousRunsTests : FaultScene
{
    private const int Runs = 16;
    private const int OnOneFile = 4;

    // Sixteen processes and their git share whatever cores there are.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task EveryRunThatPassesHasItsOwnCommitAndTheOthersAVerdict()
    {
        var files = Enumerable.Range(0, Runs).Select(FileOf).ToList();
        foreach (var file in files.Distinct())
        {
            Repository.Write(file, "wrong\n");
        }

        Repository.Commit("wrong values");
        var start = Repository.Git("rev-parse", "HEAD");

        var started = files.Select((file, number) => StartOn(file, isIsolated: number % 3 == 0)).ToList();
        var ends = await Task.WhenAll(started.Select(PatientlyAsync));

        Assert.All(ends, end => Assert.True(end.Exit is 0 or 4, end.Error + end.Output));
        Assert.All(ends.Where(end => end.Exit == 4), end => Assert.Equal("already_green", end.End.Code));
        Assert.All(ends.Where(end => end.Exit == 0), end => HasItsOwnCommit(end, files[Array.IndexOf(ends, end)]));
        Assert.All(ends.Skip(OnOneFile), end => Assert.Equal(0, end.Exit));
        MainIsALine(start, ends);
        Assert.Equal(BranchesOf(ends), Repository.Git("for-each-ref", "--format=%(refname:short)", "refs/heads").Split('\n').Order());
        Assert.Equal(string.Empty, Repository.Git("status", "--porcelain"));
        await Checker.Before(Home, Repository).NothingLeftAsync();
    }

    private static string FileOf(int number) => number < OnOneFile ? "shared.txt" : $"value-{number:00}.txt";

    private Process StartOn(string file, bool isIsolated)
    {
        var edits = Repository.ProposalFile($$"""[{"edits": [{"path": "{{file}}", "mode": "replace", "old_string": "wrong", "new_string": "right"}]}]""");
        return Start(["do", "run", $"put {file} right", "--file", file, "--evidence", $"grep -q right {file}", "--model", edits, "--json", .. isIsolated ? (string[])["--isolate"] : []]);
    }

    private static async Task<HexResult> PatientlyAsync(Process hex)
    {
        using (hex)
        {
            return await HexCommand.FinishAsync(hex, Patience);
        }
    }

    private void HasItsOwnCommit(HexResult end, string file)
    {
        Assert.Equal(end.End.Commit, Repository.Git("log", "--branches", "--format=%H", $"--grep=Hex-Run: {RunIdOf(end)}"));
        Assert.Equal(file, Repository.Git("diff", "--name-only", $"{end.End.Commit}^", end.End.Commit!));
    }

    private static string RunIdOf(HexResult end) => RunEventCodec.Decode(end.Output.Split('\n')[0]).Run.ToString();

    private void MainIsALine(string start, IEnumerable<HexResult> ends)
    {
        var commits = Repository.Git("rev-list", $"{start}..main").Split('\n').Order();
        Assert.Equal(ends.Where(end => end.End.Branch == "main").Select(end => end.End.Commit!).Order(), commits);
        Assert.Equal(string.Empty, Repository.Git("rev-list", "--merges", "main"));
    }

    private static IEnumerable<string> BranchesOf(IEnumerable<HexResult> ends) =>
        ends.Select(end => end.End.Branch).OfType<string>().Append("main").Distinct().Order();
}
