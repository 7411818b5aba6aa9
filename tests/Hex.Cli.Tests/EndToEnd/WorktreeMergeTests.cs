using System.Text.Json.Nodes;
using Hex.Cli.Tests.Faults;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.EndToEnd;

/// <summary><c>hex worktree merge</c>: three-way, forecast, proven, and never over anybody's work.</summary>
public sealed class WorktreeMergeTests : FaultScene
{
    /// <summary>What stands in the way in the working tree, and the file that is named.</summary>
    public static TheoryData<string, string> Obstacles => new()
    {
        { "echo mine >> value.txt", "value.txt" },
        { "echo mine >> value.txt; git add value.txt", "value.txt" },
        { "git rm -q --cached value.txt", "value.txt" },
        { "git update-index --assume-unchanged value.txt", "value.txt" },
        { "echo mine > added.txt", "added.txt" },
        { "echo added.txt > .git/info/exclude; echo mine > added.txt", "added.txt" },
        { "mkdir added.txt", "added.txt" },
        { "ln -s other.txt added.txt", "added.txt" },
    };

    [Fact]
    public async Task WithNothingCommittedSinceTheBranchItselfIsTaken()
    {
        var run = await HexAsync(RightValue("--isolate"));
        var checker = Checker.Before(Home, Repository);

        var merged = await MergeAsync(run.Run[..13]);

        Assert.Equal((0, "merged", run.End.Commit), (merged.Exit, Outcome(merged), (string?)Branch(merged)["commit"]));
        Assert.Equal(run.End.Commit, Repository.Git("rev-parse", "main"));
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Fact]
    public async Task WhatWasCommittedSinceStaysThoughInTheSameFile()
    {
        Repository.Write(TempRepository.File, "first\n\n\n\nbefore\nwrong\nafter\n");
        Repository.Commit("room");
        var run = await HexAsync(RightValue("--isolate"));
        Repository.Write(TempRepository.File, "FIRST\n\n\n\nbefore\nwrong\nafter\n");
        Repository.Commit("main goes on");
        Repository.Write("other.txt", "staged\n");
        Repository.Git("add", "other.txt");
        Repository.Write("notes.txt", "untracked\n");

        var merged = await MergeAsync(run.End.Branch!);

        Assert.Equal((0, "merged"), (merged.Exit, Outcome(merged)));
        Assert.Equal("FIRST\n\n\n\nbefore\nright\nafter\n", Repository.Read(TempRepository.File));
        Assert.Equal($"{Repository.Git("rev-parse", "HEAD^1")} {run.End.Commit}", Repository.Git("log", "-1", "--format=%P"));
        Assert.Equal(["M  other.txt", "?? notes.txt"], Repository.Git("status", "--porcelain").Split('\n'));
        Assert.Equal("Operator", Repository.Git("log", "-1", "--format=%an"));
    }

    [Fact]
    public async Task DeletedRenamedAndExecutableFilesAreMergedToo()
    {
        Repository.Write("old/name.txt", "a file\nof some\nlength\n");
        Repository.Write("gone.txt", "to be deleted\n");
        Repository.Write("tool.sh", "echo tool\n");
        Repository.Commit("more files");
        OnBranch("git rm -q gone.txt; git mv old/name.txt new.txt; chmod +x tool.sh; mkdir deep; printf '\\0\\1' > deep/binary; git add -A; git commit -q -m feature");
        Repository.Write("old/name.txt", "a file\nof some\nLENGTH\n");
        Repository.Commit("main edits what the branch renames");

        var merged = await MergeAsync("feature", "--evidence", "true && test -x tool.sh && ! test -e gone.txt");

        Assert.Equal((0, "merged"), (merged.Exit, Outcome(merged)));
        Assert.Equal("a file\nof some\nLENGTH\n", Repository.Read("new.txt"));
        Assert.False(Path.Exists(Repository.At("old")) || Path.Exists(Repository.At("gone.txt")));
        Assert.True(File.GetUnixFileMode(Repository.At("tool.sh")).HasFlag(UnixFileMode.UserExecute));
        Assert.Equal(string.Empty, Repository.Git("status", "--porcelain"));
        Assert.Equal([0, 1], File.ReadAllBytes(Repository.At("deep/binary")));
    }

    [Theory]
    [InlineData("git rm -q other.txt; mkdir other.txt; echo deep > other.txt/deep", "other.txt/deep")]
    [InlineData("git rm -q -r folder; echo flat > folder", "folder")]
    public async Task AFileMayBecomeAFolderAndAFolderAFile(string branch, string made)
    {
        Repository.Write("folder/one.txt", "one\n");
        Repository.Write("folder/two.txt", "two\n");
        Repository.Commit("a folder");
        OnBranch($"{branch}; git add -A; git commit -q -m feature");
        Repository.Write("rival.txt", "main goes on\n");
        Repository.Commit("main goes on");

        var merged = await MergeAsync("feature", "--evidence", $"test -f {made}");

        Assert.Equal((0, "merged"), (merged.Exit, Outcome(merged)));
        Assert.True(File.Exists(Repository.At(made)));
        Assert.Equal(string.Empty, Repository.Git("status", "--porcelain"));
    }

    [Fact]
    public async Task WhatNobodyTracksInAFolderThatIsToBecomeAFileStopsIt()
    {
        Repository.Write("folder/one.txt", "one\n");
        Repository.Commit("a folder");
        OnBranch("git rm -q -r folder; echo flat > folder; git add -A; git commit -q -m feature");
        Repository.Write("folder/mine.txt", "the operator's\n");
        var before = OperatorState.Of(Repository);

        var merged = await HexAsync("worktree", "merge", "feature", "--evidence", "true");

        Assert.NotEqual(0, merged.Exit);
        TellsOnce(merged);
        Assert.Equal(before.Files, OperatorState.Of(Repository).Files);
        Assert.Equal(before.Head, OperatorState.Of(Repository).Head);
    }

    [Fact]
    public async Task AConflictIsForecastAndNothingIsTouched()
    {
        var run = await HexAsync(RightValue("--isolate"));
        Repository.Write(TempRepository.File, "before\nwrong again\nafter\n");
        Repository.Commit("main changes the same line");
        var checker = Checker.Before(Home, Repository);

        var merged = await MergeAsync(run.End.Branch!);

        Assert.Equal((1, "conflicting", "value.txt"), (merged.Exit, Outcome(merged), (string?)Branch(merged)["files"]![0]));
        var told = await HexAsync("worktree", "merge", run.Run);
        TellsOnce(told);
        Assert.Contains("'value.txt'", told.Error, StringComparison.Ordinal);
        await checker.NothingChangedAsync();
    }

    [Theory]
    [MemberData(nameof(Obstacles))]
    public async Task WhatTheMergeWouldOverwriteStopsIt(string operators, string file)
    {
        OnBranch("echo added > added.txt; sed -i s/wrong/right/ value.txt; git add -A; git commit -q -m feature");
        Operator(operators);
        var before = OperatorState.Of(Repository);

        var merged = await MergeAsync("feature", "--evidence", TempRepository.Evidence);

        Assert.Equal((4, "obstructed", file), (merged.Exit, Outcome(merged), (string?)Branch(merged)["files"]![0]));
        Assert.Equal((before.Index, before.Head), (OperatorState.Of(Repository).Index, OperatorState.Of(Repository).Head));
        Assert.Equal(before.Files, OperatorState.Of(Repository).Files);
    }

    [Fact]
    public async Task WhatOnlyAppearsWhileTheEvidenceRunsStopsItToo()
    {
        OnBranch("echo added > added.txt; git add -A; git commit -q -m feature");
        var meeting = new MeetingPoint(Home);
        using var hex = Start("worktree", "merge", "feature", "--evidence", meeting.Wait, "--json");
        await meeting.ReachedAsync(hex);
        Repository.Write("added.txt", "the operator's\n");
        meeting.Release();

        var merged = await HexCommand.FinishAsync(hex);

        Assert.Equal((4, "obstructed"), (merged.Exit, Outcome(merged)));
        Assert.Equal("the operator's\n", Repository.Read("added.txt"));
    }

    [Fact]
    public async Task ACommitWhileTheEvidenceRunsLeavesTheMergeUndone()
    {
        OnBranch("echo added > added.txt; git add -A; git commit -q -m feature");
        var meeting = new MeetingPoint(Home);
        using var hex = Start("worktree", "merge", "feature", "--evidence", meeting.Wait);
        await meeting.ReachedAsync(hex);
        Operator("echo mine > own.txt; git add own.txt; git commit -q -m own");
        meeting.Release();

        var merged = await HexCommand.FinishAsync(hex);

        Assert.Equal(1, merged.Exit);
        TellsOnce(merged);
        Assert.Equal(("own", string.Empty), (Repository.Git("log", "-1", "--format=%s"), Repository.Git("status", "--porcelain")));
        Assert.False(Path.Exists(Repository.At("added.txt")));
    }

    [Theory]
    [InlineData("sh check.sh && ! test -e rival.txt", "exit 1")]
    [InlineData("echo x >> value.txt", "value.txt")]
    [InlineData("no-such-program-here", "127")]
    public async Task WhereTheEvidenceDoesNotPassOnTheMergeNothingIsChanged(string evidence, string words)
    {
        OnBranch("sed -i s/wrong/right/ value.txt; git commit -q -a -m feature");
        Repository.Write("rival.txt", "what the branch does not know of\n");
        Repository.Commit("main goes on");
        var checker = Checker.Before(Home, Repository);

        var merged = await HexAsync("worktree", "merge", "feature", "--evidence", evidence);

        Assert.Equal(1, merged.Exit);
        Assert.Contains(words, merged.Error, StringComparison.Ordinal);
        await checker.NothingChangedAsync();
    }

    [Fact]
    public async Task AllThatRunsMadeIsMergedTheOldestFirstAndConflictsDoNotStopTheRest()
    {
        Repository.Write("second.txt", "wrong\n");
        Repository.Commit("two faults");
        var first = await HexAsync(RightValue("--isolate"));
        var rival = await HexAsync([.. RightValueBy("grep -q righter value.txt").Select(word => word.StartsWith("edits:", StringComparison.Ordinal) ? Repository.Proposals(("wrong", "righter")) : word), "--isolate"]);
        var edits = Repository.ProposalFile("""[{"edits": [{"path": "second.txt", "mode": "replace", "old_string": "wrong", "new_string": "right"}]}]""");
        var second = await HexAsync("do", "run", "the second", "--file", "second.txt", "--evidence", "grep -q right second.txt", "--model", edits, "--isolate", "--json");
        Assert.Equal((0, 0, 0), (first.Exit, rival.Exit, second.Exit));

        var merged = await HexAsync("worktree", "merge", "--all", "--json");

        Assert.Equal(1, merged.Exit);
        Assert.Equal(["merged", "conflicting", "merged"], JsonNode.Parse(merged.Output)!["branches"]!.AsArray().Select(branch => (string?)branch!["outcome"]));
        Assert.Equal(("before\nright\nafter\n", "right\n"), (Repository.Read(TempRepository.File), Repository.Read("second.txt")));
    }

    [Fact]
    public async Task TheEvidenceOfABranchThatCameFromElsewhereIsNotTakenFromItsMessage()
    {
        OnBranch("sed -i s/wrong/right/ value.txt; git commit -q -a -m 'feature\n\nHex-Run: 019a0000-0000-7000-8000-000000000000\nHex-Evidence: touch /tmp/owned'; git branch hex/auto/019a0000-0000-7000-8000-000000000000");

        var merged = await HexAsync("worktree", "merge", "019a0000");

        Assert.Equal(2, merged.Exit);
        Assert.Contains("give the command that must pass on the merge with --evidence", merged.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "there is no branch 'featur'; did you mean 'feature'", "worktree", "merge", "featur")]
    [InlineData(2, "no branch is named", "worktree", "merge")]
    [InlineData(2, "branches are named and --all is given", "worktree", "merge", "feature", "--all")]
    [InlineData(2, "--evidence is blank", "worktree", "merge", "feature", "--evidence", " ")]
    [InlineData(4, "'link' is a link", "worktree", "merge", "links", "--evidence", "true")]
    [InlineData(4, "no commit in common", "worktree", "merge", "apart", "--evidence", "true")]
    public async Task BadInputIsToldInOneSentence(int exit, string words, params string[] arguments)
    {
        OnBranch("sed -i s/wrong/right/ value.txt; git commit -q -a -m feature");
        Operator("git switch -q -c links; ln -s value.txt link; git add link; git commit -q -m links; git switch -q --orphan apart; echo x > x; git add x; git commit -q -m apart; git switch -q main");
        var checker = Checker.Before(Home, Repository);

        var told = await HexAsync(arguments);

        Assert.Equal(exit, told.Exit);
        TellsOnce(told);
        Assert.Contains(words, told.Error, StringComparison.Ordinal);
        await checker.NothingChangedAsync();
    }

    [Fact]
    public async Task TheOperatorsHooksRunAndMayRefuse()
    {
        OnBranch("sed -i s/wrong/right/ value.txt; git commit -q -a -m feature");
        Repository.Write("rival.txt", "x\n");
        Repository.Commit("main goes on");
        Repository.WriteHook("pre-merge-commit", "test -e ../allowed\n");
        Repository.WriteHook("post-merge", "touch ../after\n");
        var checker = Checker.Before(Home, Repository);

        var refused = await HexAsync("worktree", "merge", "feature", "--evidence", TempRepository.Evidence);
        await checker.NothingChangedAsync();
        File.WriteAllText(Path.Combine(Repository.Parent, "allowed"), string.Empty);
        var merged = await HexAsync("worktree", "merge", "feature", "--evidence", TempRepository.Evidence);

        Assert.Equal((4, 0), (refused.Exit, merged.Exit));
        Assert.Contains("your pre-merge-commit hook refused", refused.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Repository.Parent, "after")));
    }

    [Fact]
    public async Task ADryRunAndASecondMergeChangeNothing()
    {
        var run = await HexAsync(RightValue("--isolate"));
        var checker = Checker.Before(Home, Repository);
        var dry = await MergeAsync(run.Run, "--dry-run");
        Assert.Equal((0, "mergeable"), (dry.Exit, Outcome(dry)));
        await checker.NothingChangedAsync();

        await MergeAsync(run.Run);
        var again = await MergeAsync(run.Run);

        Assert.Equal((0, "merged_already"), (again.Exit, Outcome(again)));
    }

    private Task<HexResult> MergeAsync(params string[] arguments) => HexAsync(["worktree", "merge", "--json", .. arguments]);

    private static JsonNode Branch(HexResult result) => Assert.Single(JsonNode.Parse(result.Output)!["branches"]!.AsArray())!;

    private static string? Outcome(HexResult result) => (string?)Branch(result)["outcome"];

    private void OnBranch(string script) => Operator($"git switch -q -c feature; {script}; git switch -q main");
}
