using System.Text.Json.Nodes;
using Hex.Cli.Tests.Faults;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.EndToEnd;

/// <summary><c>hex worktree list</c> and <c>cleanup</c>: what is there is told, and nothing unsaved ever goes.</summary>
public sealed class WorktreeCleanupTests : FaultScene
{
    private const string Id = "019a0000-0000-7000-8000-000000000000";

    private string Place => Path.Combine(Repository.Parent, ".hex-autoruns", $"{Id}-race");

    /// <summary>A worktree of hex's, what was done in it, and why it stays (null: it goes).</summary>
    public static TheoryData<string, string?> Worktrees => new()
    {
        { "true", null },
        { "rm -rf \"$P\"", null },
        { "echo x >> \"$P/value.txt\"", "1 uncommitted change" },
        { "echo x > \"$P/new.txt\"", "1 uncommitted change" },
        { "echo x > \"$P/new.txt\"; git -C \"$P\" add new.txt", "1 uncommitted change" },
        { "git -C \"$P\" commit -q --allow-empty -m mine", "is on no branch" },
        { "git -C \"$P\" commit -q --allow-empty -m mine; git -C \"$P\" branch kept", null },
        { "git -C \"$P\" switch -q -c feature; git -C \"$P\" commit -q --allow-empty -m mine", "1 of its commits is not merged" },
        { "echo junk > \"$P/.git\"", null },
    };

    [Theory]
    [MemberData(nameof(Worktrees))]
    public async Task AWorktreeGoesOnlyWhenNothingInItIsUnsaved(string acts, string? reason)
    {
        Operator($"git worktree add -q --detach '{Place}'; P='{Place}'; {acts}");

        var dry = await CleanAsync("--dry-run");
        Assert.Contains(Place, Repository.Git("worktree", "list"), StringComparison.Ordinal);
        var cleaned = await CleanAsync();

        Assert.Equal(reason is null, (bool)One(cleaned)["removed"]!);
        Assert.Equal((string?)One(dry)["reason"], (string?)One(cleaned)["reason"]);
        Assert.Contains(reason ?? string.Empty, (string?)One(cleaned)["reason"], StringComparison.Ordinal);
        Assert.Equal(reason is not null, Repository.Git("worktree", "list").Contains(Place, StringComparison.Ordinal));
        Assert.Equal(reason is not null, Directory.Exists(Place));
        if (acts.Contains("branch", StringComparison.Ordinal) || acts.Contains("-c feature", StringComparison.Ordinal))
        {
            Assert.Equal("2", Repository.Git("rev-list", "--count", "--branches"));
        }
    }

    [Fact]
    public async Task ABranchOfARunGoesOnceItIsMerged()
    {
        var run = await HexAsync(RightValue("--isolate"));
        Assert.Contains("not merged", (string?)One(await CleanAsync())["reason"], StringComparison.Ordinal);

        Repository.Git("merge", "-q", run.End.Branch!);
        var cleaned = await CleanAsync();

        Assert.True((bool)One(cleaned)["removed"]!);
        Assert.Equal("main", Repository.Git("for-each-ref", "--format=%(refname:short)", "refs/heads"));
        Assert.Equal("2", Repository.Git("rev-list", "--count", "main"));
    }

    [Fact]
    public async Task WorktreesAndBranchesOfOthersNeverGo()
    {
        Operator("git worktree add -q ../elsewhere -b mine; git branch hex/other; git branch auto");

        var cleaned = await HexAsync("worktree", "cleanup");

        Assert.Equal("there is nothing of hex's to clean up\n", cleaned.Output);
        Assert.Equal(4, Repository.Git("for-each-ref", "refs/heads").Split('\n').Length);
        Assert.True(Directory.Exists(Path.Combine(Repository.Parent, "elsewhere")));
    }

    [Fact]
    public async Task TheWorktreeOfARunThatIsAtWorkStays()
    {
        var meeting = new MeetingPoint(Home);
        using var hex = Start(RightValueBy(meeting.Evidence, "--isolate"));
        await meeting.ReachedAsync(hex);

        var list = await HexAsync("worktree", "list");
        var cleaned = await CleanAsync();
        meeting.Release();
        var run = await HexCommand.FinishAsync(hex);

        Assert.Contains("in use", list.Output, StringComparison.Ordinal);
        Assert.Equal((false, "a run is at work there"), ((bool)One(cleaned)["removed"]!, (string?)One(cleaned)["reason"]));
        Assert.Equal(0, run.Exit);
    }

    [Fact]
    public async Task TheListTellsHowEachStandsToWhatIsCheckedOut()
    {
        var run = await HexAsync(RightValue("--isolate"));
        Operator($"echo x > more.txt; git add more.txt; git commit -q -m more; git worktree add -q ../elsewhere -b mine; echo y > ../elsewhere/new.txt; git worktree add -q --detach '{Place}'; rm -r '{Place}'; echo dirty >> other.txt");

        var document = JsonNode.Parse((await HexAsync("worktree", "list", "--json")).Output)!["worktrees"]!.AsArray();
        var lines = (await HexAsync("worktree", "list")).Output;

        var of = document.ToDictionary(entry => (string?)entry!["branch"] ?? "detached", entry => entry!);
        Assert.Equal((true, 1), ((bool)of["main"]["here"]!, (int)of["main"]["uncommitted"]!));
        Assert.Equal((1, 1, false, run.Run), ((int)of[run.End.Branch!]["ahead"]!, (int)of[run.End.Branch!]["behind"]!, (bool)of[run.End.Branch!]["merged"]!, (string?)of[run.End.Branch!]["run"]));
        Assert.Equal((1, false, true), ((int)of["mine"]["uncommitted"]!, (bool)of["mine"]["hexs"]!, (bool)of["mine"]["merged"]!));
        Assert.Equal((true, true), ((bool)of["detached"]["missing"]!, (bool)of["detached"]["hexs"]!));
        Assert.Contains("put the value right", lines, StringComparison.Ordinal);
        Assert.Contains("1 ahead, 1 behind", lines, StringComparison.Ordinal);
        Assert.Contains("merged, 1 uncommitted, not hex's", lines, StringComparison.Ordinal);
        Assert.Contains("folder gone", lines, StringComparison.Ordinal);
    }

    private async Task<HexResult> CleanAsync(params string[] options)
    {
        var cleaned = await HexAsync(["worktree", "cleanup", "--json", .. options]);
        Assert.Equal(0, cleaned.Exit);
        return cleaned;
    }

    private static JsonNode One(HexResult cleaned) => Assert.Single(JsonNode.Parse(cleaned.Output)!["worktrees"]!.AsArray())!;
}
